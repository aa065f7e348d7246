package dev.espalier.liveblocks;

import dev.espalier.liveblocks.api.LiveblocksApis;
import dev.espalier.liveblocks.api.RoomsApi;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.auth.CredentialCheck;
import dev.espalier.runtime.auth.Credentials;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Liveblocks client.
 *
 * <pre>{@code
 * try (LiveblocksClient liveblocks = LiveblocksClient.builder().secretKey(secretKey).build()) {
 *   for (Room room : liveblocks.rooms().list()) { ... }
 * }
 * }</pre>
 *
 * @see <a href="https://liveblocks.io/docs/api-reference/rest-api-endpoints">Liveblocks API reference</a>
 */
public final class LiveblocksClient extends LiveblocksApis {
    private static final String WHERE = "Copy it from https://liveblocks.io/dashboard/apikeys.";

    private final Builder settings;

    private LiveblocksClient(Builder builder, Map<String, Credentials> credentials) {
        super(builder, new LiveblocksProblemDecoder(), credentials);
        settings = new Builder(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client with the secret key in {@code LIVEBLOCKS_SECRET_KEY}.
     *
     * @throws IllegalStateException if it is not set
     */
    public static LiveblocksClient fromEnv() {
        return builder().secretKeyFromEnv(System.getenv()).build();
    }

    /** A builder with the settings of this client. The client it makes has connections of its own. */
    public Builder newBuilder() {
        return new Builder(settings);
    }

    /**
     * Begins an access token for a user. Nothing is sent before {@link Session#authorize()}.
     *
     * @param userId id that your application knows the user by, at most 128 characters
     * @throws IllegalArgumentException if it is empty
     */
    public Session prepareSession(String userId) {
        return new Session(auth(), userId);
    }

    /** Creates a room; where there is one with this id already, it is the result, unchanged. */
    public ApiCall<Room> getOrCreateRoom(CreateRoomRequest request) {
        return rooms().create(
                        request,
                        RoomsApi.CreateParams.builder().idempotent(true).build());
    }

    /** Makes a {@link LiveblocksClient}. */
    public static final class Builder extends ApiClient.Builder<Builder> {
        private @Nullable String secretKey;
        private @Nullable String managementToken;

        private Builder() {}

        private Builder(Builder other) {
            super(other);
            secretKey = other.secretKey;
            managementToken = other.managementToken;
        }

        /** The secret key of the project, {@code sk_...}. */
        public Builder secretKey(String secretKey) {
            this.secretKey = secretKey;
            return this;
        }

        /** Takes {@code LIVEBLOCKS_SECRET_KEY} from {@code environment}. */
        public Builder secretKeyFromEnv(Map<String, String> environment) {
            return secretKey(CredentialCheck.fromEnv(environment, "LIVEBLOCKS_SECRET_KEY", WHERE));
        }

        /** The access token of the team, which {@link LiveblocksClient#management()} needs. Nothing else uses it. */
        public Builder managementToken(String token) {
            managementToken = token;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** @throws IllegalArgumentException if a credential is missing or malformed, or the base URL is no URL */
        public LiveblocksClient build() {
            Map<String, Credentials> credentials = new HashMap<>();
            String key = CredentialCheck.prefixed("The Liveblocks secret key", secretKey, "sk_", WHERE);
            if (!key.matches("[\\w-]+")) {
                throw new IllegalArgumentException(
                        "The Liveblocks secret key holds characters that no key has; copy it again. " + WHERE);
            }
            credentials.put("", Credentials.bearer(key));
            if (managementToken != null) {
                credentials.put(
                        "managementToken",
                        Credentials.bearer(CredentialCheck.token(
                                "The Liveblocks management token",
                                managementToken,
                                "It belongs to the team, not to a project.")));
            }
            return new LiveblocksClient(this, credentials);
        }
    }
}
