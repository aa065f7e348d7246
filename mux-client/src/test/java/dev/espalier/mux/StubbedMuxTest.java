package dev.espalier.mux;

import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.testkit.VendorStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of the testkit as users write them: one stub for a class, which each test finds as at its start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StubbedMuxTest {
    VendorStub vendor;
    FakeSleeper sleeper;
    MuxClient mux;

    @BeforeAll
    void startVendor() {
        vendor = VendorStub.start("mux");
    }

    @AfterAll
    void stopVendor() {
        vendor.close();
    }

    @BeforeEach
    void openClient() {
        vendor.reset();
        sleeper = new FakeSleeper(new FakeClock());
        mux = MuxClient.builder()
                .credentials("id", "secret")
                .baseUrl(vendor.baseUrl())
                .sleeper(sleeper)
                .build();
    }

    @AfterEach
    void closeClient() {
        mux.close();
    }

    /** A request that no client makes. */
    static HttpResponse<String> send(VendorStub vendor, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(vendor.baseUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
