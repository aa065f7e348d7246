package dev.espalier.spring;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest
class Boot3WebMvcTest extends SliceContract {
    @Autowired
    private MockMvc mvc;

    @Override
    int send(Delivery delivery) throws Exception {
        MockHttpServletRequestBuilder request = post(delivery.path()).content(delivery.body);
        delivery.headers(delivery.body).forEach(request::header);
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
