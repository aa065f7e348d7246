package dev.espalier.spring;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Lets a controller take a verified event, in Spring MVC and in Spring WebFlux. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebhookProperties.class)
public final class WebhookAutoConfiguration {
    @Bean
    WebhookParameters webhookParameters(ObjectProvider<WebhookSource> sources, WebhookProperties properties) {
        return new WebhookParameters(sources.stream().toList(), properties);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebMvcConfigurer.class)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class Mvc {
        @Bean
        WebMvcConfigurer webhookMvcConfigurer(WebhookParameters parameters) {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new WebhookArgumentResolver(parameters));
                }
            };
        }

        @Bean
        SmartInitializingSingleton webhookMvcCheck(
                WebhookParameters parameters, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
            return () -> mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                    .forEach(parameters::check);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebFluxConfigurer.class)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    static class WebFlux {
        @Bean
        WebFluxConfigurer webhookWebFluxConfigurer(WebhookParameters parameters) {
            return new WebFluxConfigurer() {
                @Override
                public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                    resolvers.addCustomResolver(new ReactiveWebhookArgumentResolver(parameters));
                }
            };
        }

        @Bean
        SmartInitializingSingleton webhookWebFluxCheck(
                WebhookParameters parameters,
                ObjectProvider<org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping>
                        mappings) {
            return () -> mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                    .forEach(parameters::check);
        }
    }
}
