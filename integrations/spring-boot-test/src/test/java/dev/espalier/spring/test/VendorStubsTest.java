package dev.espalier.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.liveblocks.LiveblocksWebhooks;
import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.samsara.SamsaraWebhooks;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@VendorStubs
@Timeout(value = 45, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VendorStubsTest {
    @Autowired
    private VendorStub muxStub;

    @Autowired
    private VendorStub samsaraStub;

    @Autowired
    private VendorStub liveblocksStub;

    @Autowired
    private MuxClient mux;

    @Autowired
    private Application.Assets assets;

    private String assetId;

    @BeforeEach
    void create() {
        assertThat(muxStub.requests()).as("of the method before").isEmpty();
        assetId = mux.assets()
                .create(Samples.of(CreateAssetRequest.class))
                .execute()
                .id();
        muxStub.operation("list-assets").always(Fault.status(503));
    }

    @Test
    void eachClientCallsItsStub(@Autowired SamsaraClient samsara, @Autowired LiveblocksClient liveblocks) {
        assertThat(assets.get(assetId).id()).isEqualTo(assetId);
        assertThat(samsara.vehicles().list().stream()).isNotEmpty();
        assertThat(liveblocks.rooms().list().stream()).isNotEmpty();

        assertThat(muxStub.operation("get-asset").requests()).hasSize(1);
        assertThat(samsaraStub.requests()).isNotEmpty();
        assertThat(liveblocksStub.requests()).isNotEmpty();
    }

    @Test
    void everyReceiverHasASecretToSignWith(
            @Autowired MuxWebhooks mux, @Autowired SamsaraWebhooks samsara, @Autowired LiveblocksWebhooks liveblocks) {
        String body = Samples.of(AssetEvent.class).toJson();
        assertThat(mux.verify(mux.sign(body), body)).isInstanceOf(AssetEvent.class);
        for (WebhookReceiver<?> receiver : new WebhookReceiver<?>[] {samsara, liveblocks}) {
            assertThat(receiver.verify(receiver.sign("{}"), "{}")).isNotNull();
        }
    }

    @Test
    void waitsTakeNoTime() {
        muxStub.operation("get-asset").next(Fault.tooManyRequests(Duration.ofSeconds(59)));

        assertThat(assets.get(assetId).id()).isEqualTo(assetId);

        assertThat(muxStub.operation("get-asset").requests()).hasSize(2);
    }

    @RepeatedTest(2)
    void eachMethodFindsTheStubsAsAtTheirStart() {
        assertThat(assets.get(assetId).id()).isEqualTo(assetId);

        muxStub.operation("create-asset").always(Fault.status(422));
        muxStub.operation("get-asset").always(Fault.status(422));
    }

    @Nested
    class AClassWithin {
        @BeforeEach
        void fail() {
            muxStub.operation("get-asset").always(Fault.status(500));
        }

        @RepeatedTest(2)
        void seesWhatWasSaidBeforeEachOfItsMethods() {
            assertThatExceptionOfType(ServerException.class).isThrownBy(() -> assets.get(assetId));
            assertThatExceptionOfType(ServerException.class)
                    .isThrownBy(() -> mux.assets().list().stream().toList());
        }
    }
}
