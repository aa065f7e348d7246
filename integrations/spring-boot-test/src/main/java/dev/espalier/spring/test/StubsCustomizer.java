package dev.espalier.spring.test;

import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.spring.ClientCustomizer;
import dev.espalier.spring.LiveblocksAutoConfiguration;
import dev.espalier.spring.MuxAutoConfiguration;
import dev.espalier.spring.SamsaraAutoConfiguration;
import dev.espalier.spring.WebhookAutoConfiguration;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts the stubs of a context. Contexts with the same vendors are the same, as far as this goes. */
record StubsCustomizer(Set<StubbedVendor> vendors) implements ContextCustomizer {
    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        RunningStubs stubs = RunningStubs.start(vendors);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(RunningStubs.class.getName(), stubs);
        beans.registerDisposableBean(RunningStubs.class.getName(), stubs::close);
        stubs.byVendor().forEach((vendor, stub) -> beans.registerSingleton(vendor.vendor() + "Stub", stub));
        new AnnotatedBeanDefinitionReader(beans, context.getEnvironment()).register(Clients.class);
        addBehindThoseOfTheTest(
                context.getEnvironment().getPropertySources(),
                new MapPropertySource("Vendor Stubs", stubs.properties()));
    }

    private static void addBehindThoseOfTheTest(MutablePropertySources sources, MapPropertySource properties) {
        String next = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(next)) {
            sources.addBefore(next, properties);
        } else {
            sources.addLast(properties);
        }
    }

    /** What a slice or a test without Spring Boot does not have by itself. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        MuxAutoConfiguration.class,
        SamsaraAutoConfiguration.class,
        LiveblocksAutoConfiguration.class,
        WebhookAutoConfiguration.class
    })
    static class Clients {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ClientCustomizer<ClientBuilder<?>> waitsTakeNoTime() {
            FakeSleeper sleeper = new FakeSleeper(new FakeClock());
            return builder -> builder.sleeper(sleeper);
        }
    }
}
