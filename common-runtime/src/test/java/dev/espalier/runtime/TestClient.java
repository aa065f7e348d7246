package dev.espalier.runtime;

import dev.espalier.runtime.internal.VendorProfile;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.error.JsonProblemDecoder;
import dev.espalier.runtime.internal.upload.Uploader;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** The client of a small vendor that does not exist. */
public final class TestClient extends ApiClient {
    public static final String TOKEN = "secret-token-value";

    private static final VendorProfile ACME = new VendorProfile(
            "acme",
            "1.2.3",
            "https://api.acme.example",
            JsonProblemDecoder.builder().code("code").message("message").build(),
            Set.of("signature", "X-Secret"));

    private TestClient(Builder builder) {
        super(builder, ACME);
    }

    public static Builder builder() {
        return new Builder();
    }

    public TestApi things() {
        return api(TestApi.class);
    }

    @Override
    public Uploader uploader() {
        return super.uploader();
    }

    PacingTest.LimitedApi limited() {
        return api(PacingTest.LimitedApi.class);
    }

    /** The operations of a test's own interface. */
    public <A> A operations(Class<A> api) {
        return api(api);
    }

    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {
            credentials(Credentials.bearer(TOKEN));
        }

        public Builder credentials(Credentials credentials) {
            return credentials("", credentials);
        }

        public Builder random(DoubleSupplier random) {
            this.random = random;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public TestClient build() {
            return new TestClient(this);
        }
    }
}
