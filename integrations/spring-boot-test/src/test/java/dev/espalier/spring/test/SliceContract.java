package dev.espalier.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slice of Spring Boot's, of either version, with the stub of a vendor. */
@VendorStubs("mux")
abstract class SliceContract {
    /** Sends a delivery to the application, and tells the status of the answer. */
    abstract int deliver(String body, Map<String, String> headers) throws Exception;

    @Test
    void aDeliveryIsSignedByTheReceiver(@Autowired MuxWebhooks sender, @Autowired Application.Webhooks webhooks)
            throws Exception {
        String body = Samples.of(AssetEvent.class).toJson();

        assertThat(deliver(body, sender.sign(body))).isEqualTo(200);

        assertThat(webhooks.received).singleElement().isInstanceOf(AssetEvent.class);
    }

    @Test
    void theClientCallsTheStub(@Autowired MuxClient mux, @Autowired VendorStub vendor) {
        assertThat(mux.assets().list().stream()).isNotEmpty();
        assertThat(vendor.operation("list-assets").requests()).isNotEmpty();
    }
}
