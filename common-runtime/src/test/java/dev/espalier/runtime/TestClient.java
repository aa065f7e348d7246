package dev.espalier.runtime;

import dev.espalier.runtime.auth.Credentials;
import dev.espalier.runtime.error.JsonProblem;
import dev.espalier.runtime.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;

/** The client of a small vendor that does not exist. */
final class TestClient extends ApiClient {
    static final String TOKEN = "secret-token-value";

    private TestClient(Builder builder) {
        super(
                builder,
                new VendorProfile(
                        "acme",
                        "1.2.3",
                        "https://api.acme.example",
                        TestClient::problem,
                        Set.of("signature", "X-Secret")),
                Map.of("", builder.credentials));
    }

    static Builder builder() {
        return new Builder();
    }

    TestApi things() {
        return api(TestApi.class);
    }

    private static Problem problem(int status, Headers headers, String body) {
        return JsonProblem.object(body)
                .map(json -> Problem.builder()
                        .code(JsonProblem.text(json, "code").orElse(null))
                        .messages(
                                JsonProblem.text(json, "message").map(List::of).orElse(List.of()))
                        .build())
                .orElseGet(() -> Problem.ofText(body));
    }

    static final class Builder extends ApiClient.Builder<Builder> {
        private Credentials credentials = Credentials.bearer(TOKEN);

        private Builder() {}

        Builder credentials(Credentials credentials) {
            this.credentials = credentials;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        TestClient build() {
            return new TestClient(this);
        }
    }
}
