package dev.espalier.mux;

import dev.espalier.contract.ContractTests;
import dev.espalier.contract.SpecDocument;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.retry.RetryPolicy;

class MuxContractTest extends ContractTests {
    @Override
    protected SpecDocument document() {
        return SpecDocument.ofVendor("mux");
    }

    @Override
    protected ApiClient client(String baseUrl) {
        return MuxClient.builder()
                .baseUrl(baseUrl)
                .credentials("id", "secret")
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
