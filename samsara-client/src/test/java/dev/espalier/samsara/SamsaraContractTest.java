package dev.espalier.samsara;

import dev.espalier.contract.ContractTests;
import dev.espalier.contract.SpecDocument;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.retry.RetryPolicy;

class SamsaraContractTest extends ContractTests {
    @Override
    protected SpecDocument document() {
        return SpecDocument.ofVendor("samsara");
    }

    @Override
    protected ApiClient client(String baseUrl) {
        return SamsaraClient.builder()
                .baseUrl(baseUrl)
                .token("token")
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
