package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.AssetStatus;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void anAssetIsMadeByTheModule() {
        try (VendorStub vendor = VendorStub.start("mux");
                MuxClient mux = MuxClient.builder()
                        .credentials("id", "secret")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            assertEquals("com.example.app", App.class.getModule().getName());
            assertEquals("dev.espalier.mux", MuxClient.class.getModule().getName());
            assertEquals(
                    AssetStatus.READY,
                    new App(mux).make(Samples.of(CreateAssetRequest.class)).status());
            assertEquals(1, vendor.operation("create-asset").requests().size());
        }
    }
}
