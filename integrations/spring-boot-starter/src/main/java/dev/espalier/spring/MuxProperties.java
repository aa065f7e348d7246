package dev.espalier.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code espalier.mux.*}. */
@ConfigurationProperties("espalier.mux")
public final class MuxProperties extends ClientProperties {
    /** Id of the access token. */
    private @Nullable String tokenId;

    /** Secret of the access token. */
    private @Nullable String tokenSecret;

    public @Nullable String getTokenId() {
        return tokenId;
    }

    public void setTokenId(@Nullable String tokenId) {
        this.tokenId = tokenId;
    }

    public @Nullable String getTokenSecret() {
        return tokenSecret;
    }

    public void setTokenSecret(@Nullable String tokenSecret) {
        this.tokenSecret = tokenSecret;
    }
}
