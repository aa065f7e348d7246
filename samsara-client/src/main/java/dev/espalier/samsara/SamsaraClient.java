package dev.espalier.samsara;

import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.auth.CredentialCheck;
import dev.espalier.runtime.auth.Credentials;
import dev.espalier.samsara.api.SamsaraApis;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Samsara client.
 *
 * <pre>{@code
 * try (SamsaraClient samsara = SamsaraClient.builder().token(token).build()) {
 *   for (Vehicle vehicle : samsara.vehicles().list()) { ... }
 * }
 * }</pre>
 *
 * @see <a href="https://developers.samsara.com/reference/overview">Samsara API reference</a>
 */
public final class SamsaraClient extends SamsaraApis {
    private static final String WHERE = "Make an API token in the Samsara dashboard, under Settings, API Tokens.";

    private final Builder settings;

    private SamsaraClient(Builder builder, Credentials credentials) {
        super(builder, new SamsaraProblemDecoder(), Map.of("", credentials));
        settings = new Builder(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the token in {@code SAMSARA_API_TOKEN}.
     *
     * @throws IllegalStateException if it is not set
     */
    public static SamsaraClient fromEnv() {
        return builder().tokenFromEnv(System.getenv()).build();
    }

    /** A builder with the settings of this client. The client it makes has connections of its own. */
    public Builder newBuilder() {
        return new Builder(settings);
    }

    /** Where the organization's data is kept. */
    public enum Region {
        /** {@code https://api.samsara.com}. */
        US("https://api.samsara.com"),
        /** {@code https://api.eu.samsara.com}. */
        EU("https://api.eu.samsara.com");

        private final String baseUrl;

        Region(String baseUrl) {
            this.baseUrl = baseUrl;
        }
    }

    /** Makes a {@link SamsaraClient}. */
    public static final class Builder extends ApiClient.Builder<Builder> {
        private @Nullable String token;
        private @Nullable Supplier<String> tokenSupplier;

        private Builder() {}

        private Builder(Builder other) {
            super(other);
            token = other.token;
            tokenSupplier = other.tokenSupplier;
        }

        /** The API token of the organization. */
        public Builder token(String token) {
            this.token = token;
            tokenSupplier = null;
            return this;
        }

        /**
         * A token that changes, such as an OAuth access token; asked for before every attempt, and once more after a
         * 401.
         */
        public Builder token(Supplier<String> token) {
            tokenSupplier = token;
            return this;
        }

        /** Takes {@code SAMSARA_API_TOKEN} from {@code environment}. */
        public Builder tokenFromEnv(Map<String, String> environment) {
            return token(CredentialCheck.fromEnv(environment, "SAMSARA_API_TOKEN", WHERE));
        }

        /** The region of the organization. Default {@link Region#US}. */
        public Builder region(Region region) {
            return baseUrl(region.baseUrl);
        }

        /**
         * Sends {@code X-Samsara-Version}: the API as it was at that date. Without it the version of the token applies.
         */
        public Builder apiVersion(LocalDate date) {
            return header("X-Samsara-Version", date.toString());
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** @throws IllegalArgumentException if the token is missing or malformed, or the base URL is no URL */
        public SamsaraClient build() {
            return new SamsaraClient(
                    this,
                    tokenSupplier == null
                            ? Credentials.bearer(CredentialCheck.token("The Samsara API token", token, WHERE))
                            : Credentials.rotatingBearer(tokenSupplier));
        }
    }
}
