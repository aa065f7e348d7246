package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.WebhookEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** An application whose controller takes an event that nobody would verify does not start. */
class UnverifiedParametersTest {
    private static final AutoConfigurations OURS =
            AutoConfigurations.of(MuxAutoConfiguration.class, WebhookAutoConfiguration.class);

    @RestController
    static class AsBody {
        @PostMapping("/")
        void take(@RequestBody WebhookEvent event) {}
    }

    @RestController
    static class OneKind {
        @PostMapping("/")
        void take(AssetEvent event) {}
    }

    @RestController
    static class InAnEntity {
        @PostMapping("/")
        void take(HttpEntity<WebhookEvent> event) {}
    }

    @RestController
    static class Optionally {
        @PostMapping("/")
        void take(Optional<WebhookEvent> event) {}
    }

    @RestController
    static class OfSeveral {
        @PostMapping("/")
        void take(@RequestBody List<AssetEvent> events) {}
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Mvc {}

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class WebFlux {}

    private static void assertRefused(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("take(")
                .hasMessageEndingWith("Take a dev.espalier.mux.model.WebhookEvent by itself, without @RequestBody,"
                        + " and ask for its class.");
    }

    @ParameterizedTest
    @ValueSource(classes = {AsBody.class, OneKind.class, InAnEntity.class, Optionally.class, OfSeveral.class})
    void inSpringMvc(Class<?> controller) {
        new WebApplicationContextRunner()
                .withConfiguration(OURS)
                .withUserConfiguration(Mvc.class, controller)
                .run(context -> assertRefused(context.getStartupFailure()));
    }

    @ParameterizedTest
    @ValueSource(classes = {AsBody.class, OneKind.class, InAnEntity.class, Optionally.class, OfSeveral.class})
    void inSpringWebFlux(Class<?> controller) {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(OURS)
                .withUserConfiguration(WebFlux.class, controller)
                .run(context -> assertRefused(context.getStartupFailure()));
    }
}
