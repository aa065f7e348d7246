package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What is the same for the slices of both versions of Spring Boot. */
final class SliceCheck {
    private SliceCheck() {}

    static void controllerTakes(Delivery delivery, Class<?> slice) {
        new WebApplicationContextRunner()
                .withUserConfiguration(slice)
                .withPropertyValues(WebhookApplication.SECRETS.toArray(String[]::new))
                .run(context -> {
                    int status = context.getBean(MockMvc.class)
                            .perform(request(delivery))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    assertThat(status).isEqualTo(200);
                    assertThat(context.getBean(WebhookController.class).received)
                            .singleElement()
                            .isInstanceOf(delivery.event);
                });
    }

    /** Not by Spring's builder of requests, whose methods are not the same in both versions. */
    private static RequestBuilder request(Delivery delivery) {
        return servletContext -> {
            MockHttpServletRequest request = new MockHttpServletRequest(servletContext, "POST", delivery.path());
            delivery.headers(delivery.body).forEach(request::addHeader);
            request.setContent(delivery.body.getBytes(StandardCharsets.UTF_8));
            return request;
        };
    }
}
