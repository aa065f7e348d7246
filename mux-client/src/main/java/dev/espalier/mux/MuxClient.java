package dev.espalier.mux;

import dev.espalier.mux.api.MuxApis;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.auth.CredentialCheck;
import dev.espalier.runtime.auth.Credentials;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Mux client.
 *
 * <pre>{@code
 * try (MuxClient mux = MuxClient.builder().credentials(tokenId, tokenSecret).build()) {
 *   for (LiveStream stream : mux.liveStreams().list()) { ... }
 * }
 * }</pre>
 *
 * @see <a href="https://www.mux.com/docs/api-reference">Mux API reference</a>
 */
public final class MuxClient extends MuxApis {
    private static final String WHERE = "Make an access token at https://dashboard.mux.com/settings/access-tokens.";

    private final Builder settings;

    private MuxClient(Builder builder, Credentials credentials) {
        super(builder, new MuxProblemDecoder(), Map.of("", credentials));
        settings = new Builder(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the credentials in {@code MUX_TOKEN_ID} and {@code MUX_TOKEN_SECRET}.
     *
     * @throws IllegalStateException if one of them is not set
     */
    public static MuxClient fromEnv() {
        return builder().credentialsFromEnv(System.getenv()).build();
    }

    /** A builder with the settings of this client. The client it makes has connections of its own. */
    public Builder newBuilder() {
        return new Builder(settings);
    }

    /** Makes a {@link MuxClient}. */
    public static final class Builder extends ApiClient.Builder<Builder> {
        private @Nullable String tokenId;
        private @Nullable String tokenSecret;

        private Builder() {}

        private Builder(Builder other) {
            super(other);
            tokenId = other.tokenId;
            tokenSecret = other.tokenSecret;
        }

        /** The access token of an environment: its id and its secret. */
        public Builder credentials(String tokenId, String tokenSecret) {
            this.tokenId = tokenId;
            this.tokenSecret = tokenSecret;
            return this;
        }

        /** Takes {@code MUX_TOKEN_ID} and {@code MUX_TOKEN_SECRET} from {@code environment}. */
        public Builder credentialsFromEnv(Map<String, String> environment) {
            return credentials(
                    CredentialCheck.fromEnv(environment, "MUX_TOKEN_ID", WHERE),
                    CredentialCheck.fromEnv(environment, "MUX_TOKEN_SECRET", WHERE));
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** @throws IllegalArgumentException if a credential is missing or malformed, or the base URL is no URL */
        public MuxClient build() {
            String id = CredentialCheck.token("The Mux token id", tokenId, WHERE);
            if (id.contains(":")) {
                throw new IllegalArgumentException(
                        "The Mux token id holds a colon, which no token id has. Pass id and secret one by one. "
                                + WHERE);
            }
            String secret = CredentialCheck.token("The Mux token secret", tokenSecret, WHERE);
            return new MuxClient(this, Credentials.basic(id, secret));
        }
    }
}
