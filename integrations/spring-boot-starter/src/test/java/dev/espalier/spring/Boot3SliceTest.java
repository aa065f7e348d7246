package dev.espalier.spring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureWebMvc;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What {@code @WebMvcTest} of Spring Boot 3 makes of the auto-configurations lets a controller take an event. */
class Boot3SliceTest {
    @Configuration(proxyBeanMethods = false)
    @AutoConfigureMockMvc
    @AutoConfigureWebMvc
    @Import(WebhookController.class)
    static class Slice {}

    @ParameterizedTest
    @EnumSource
    void aControllerTakesAVerifiedEvent(Delivery delivery) {
        SliceCheck.controllerTakes(delivery, Slice.class);
    }
}
