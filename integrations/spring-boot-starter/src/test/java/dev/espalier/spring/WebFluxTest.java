package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;

class WebFluxTest {
    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class Application {
        @Bean
        WebhookController webhooks() {
            return new WebhookController();
        }
    }

    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MuxAutoConfiguration.class,
                    SamsaraAutoConfiguration.class,
                    LiveblocksAutoConfiguration.class,
                    WebhookAutoConfiguration.class))
            .withUserConfiguration(Application.class)
            .withPropertyValues(WebhookApplication.SECRETS.toArray(String[]::new));

    private static HttpStatusCode send(ApplicationContext context, Delivery delivery, String signed, String body) {
        return WebTestClient.bindToApplicationContext(context)
                .build()
                .post()
                .uri(delivery.path())
                .headers(headers -> delivery.headers(signed).forEach(headers::set))
                .bodyValue(body)
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }

    @ParameterizedTest
    @EnumSource
    void aControllerTakesAVerifiedEvent(Delivery delivery) {
        runner.run(context -> {
            assertThat(send(context, delivery, delivery.body, delivery.body).value())
                    .isEqualTo(200);
            assertThat(context.getBean(WebhookController.class).received)
                    .singleElement()
                    .isInstanceOf(delivery.event);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotOfTheVendorOrTooLargeIsRefused(Delivery delivery) {
        String large = delivery.body + " ".repeat(10 * 1024);
        runner.run(context -> {
            assertThat(send(context, delivery, delivery.body, delivery.body + " ")
                            .value())
                    .isEqualTo(400);
            assertThat(send(context, delivery, large, large).value()).isEqualTo(413);
            assertThat(context.getBean(WebhookController.class).received).isEmpty();
        });
    }
}
