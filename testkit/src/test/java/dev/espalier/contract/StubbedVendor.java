package dev.espalier.contract;

import com.google.gson.Gson;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.testkit.VendorStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The stub of the vendor under test, and the vendor's client, which sends each request once and waits no time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StubbedVendor {
    final VendorUnderTest vendor = VendorUnderTest.current();
    final Gson gson = new Gson();
    VendorStub stub;
    ApiClient client;

    @BeforeAll
    void start() {
        stub = VendorStub.start(vendor.name());
        ClientBuilder<?> builder = vendor.builderWithCredentials();
        builder.baseUrl(stub.baseUrl()).retryPolicy(RetryPolicy.none()).sleeper(new FakeSleeper(new FakeClock()));
        client = VendorUnderTest.build(builder);
    }

    @AfterAll
    void stop() {
        client.close();
        stub.close();
    }
}
