package dev.espalier.runtime.generated;

import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.auth.Credentials;
import dev.espalier.runtime.error.Problem;
import dev.espalier.torture.api.TortureApis;
import java.util.Map;

/** A client of the torture document, made as a vendor's is. */
final class TortureClient extends TortureApis {
    private TortureClient(Builder builder) {
        super(builder, (status, headers, body) -> Problem.ofText(body), Map.of("", Credentials.bearer("token")));
    }

    static TortureClient of(String baseUrl) {
        return new TortureClient(new Builder().baseUrl(baseUrl));
    }

    static final class Builder extends ApiClient.Builder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }
    }
}
