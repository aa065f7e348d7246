package dev.espalier.spring;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What {@code @WebMvcTest} makes. */
abstract class WebMvcContract extends SliceContract {
    @Autowired
    private MockMvc mvc;

    @Override
    int send(Delivery delivery) throws Exception {
        return mvc.perform(request(delivery)).andReturn().getResponse().getStatus();
    }

    /** Not by Spring's builder of requests, whose methods are not the same in both versions. */
    private static RequestBuilder request(Delivery delivery) {
        return context -> {
            MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", delivery.path());
            delivery.headers(delivery.body).forEach(request::addHeader);
            request.setContent(delivery.body.getBytes(StandardCharsets.UTF_8));
            return request;
        };
    }
}
