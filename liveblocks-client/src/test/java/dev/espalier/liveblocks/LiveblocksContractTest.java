package dev.espalier.liveblocks;

import dev.espalier.contract.ContractTests;
import dev.espalier.contract.SpecDocument;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.retry.RetryPolicy;

class LiveblocksContractTest extends ContractTests {
    @Override
    protected SpecDocument document() {
        return SpecDocument.ofVendor("liveblocks");
    }

    @Override
    protected ApiClient client(String baseUrl) {
        return LiveblocksClient.builder()
                .baseUrl(baseUrl)
                .secretKey("sk_test")
                .managementToken("token")
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
