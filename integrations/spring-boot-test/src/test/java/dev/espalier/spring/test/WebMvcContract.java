package dev.espalier.spring.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What {@code @WebMvcTest} makes. */
abstract class WebMvcContract extends SliceContract {
    @Autowired
    private MockMvc mvc;

    @Override
    int deliver(String body, Map<String, String> headers) throws Exception {
        return mvc.perform(request(body, headers)).andReturn().getResponse().getStatus();
    }

    /** Not by Spring's builder of requests, whose methods are not the same in both versions. */
    private static RequestBuilder request(String body, Map<String, String> headers) {
        return context -> {
            MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", "/mux-webhooks");
            headers.forEach(request::addHeader);
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
            return request;
        };
    }
}
