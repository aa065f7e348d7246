package dev.espalier.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest
@VendorStubs("mux")
class Boot4WebMvcTest {
    @Test
    void aDeliveryIsSignedByTheReceiver(
            @Autowired MockMvc mvc, @Autowired MuxWebhooks sender, @Autowired Application.Webhooks webhooks)
            throws Exception {
        String body = Samples.of(AssetEvent.class).toJson();
        MockHttpServletRequestBuilder delivery = post("/mux-webhooks").content(body);
        sender.sign(body).forEach(delivery::header);

        mvc.perform(delivery).andExpect(status().isOk());

        assertThat(webhooks.received).singleElement().isInstanceOf(AssetEvent.class);
    }

    @Test
    void theClientCallsTheStub(@Autowired MuxClient mux, @Autowired VendorStub vendor) {
        assertThat(mux.assets().list().stream()).isNotEmpty();
        assertThat(vendor.operation("list-assets").requests()).isNotEmpty();
    }
}
