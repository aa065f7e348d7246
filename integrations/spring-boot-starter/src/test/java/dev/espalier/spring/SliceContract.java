package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A slice of Spring Boot's, of either version, lets a controller take an event. */
@ContextConfiguration(classes = WebhookController.class)
@TestPropertySource(
        properties = {
            "espalier.mux.webhook-secret=" + WebhookApplication.MUX_SECRET,
            "espalier.samsara.webhook-secret=" + WebhookApplication.SAMSARA_SECRET,
            "espalier.liveblocks.webhook-secret=" + WebhookApplication.LIVEBLOCKS_SECRET
        })
abstract class SliceContract {
    @Autowired
    private WebhookController webhooks;

    /** Sends it, and tells the status of the answer. */
    abstract int send(Delivery delivery) throws Exception;

    @BeforeEach
    void forget() {
        webhooks.received.clear();
    }

    @ParameterizedTest
    @EnumSource
    void aControllerTakesAVerifiedEvent(Delivery delivery) throws Exception {
        assertThat(send(delivery)).isEqualTo(200);
        assertThat(webhooks.received).singleElement().isInstanceOf(delivery.event);
    }
}
