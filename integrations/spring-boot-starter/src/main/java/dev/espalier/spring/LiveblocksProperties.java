package dev.espalier.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code espalier.liveblocks.*}. */
@ConfigurationProperties("espalier.liveblocks")
public final class LiveblocksProperties extends ClientProperties {
    /** Secret key of the project, which starts with sk_. */
    private @Nullable String secretKey;

    /** Access token of the team, which only the management operations need. */
    private @Nullable String managementToken;

    public @Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    public @Nullable String getManagementToken() {
        return managementToken;
    }

    public void setManagementToken(@Nullable String managementToken) {
        this.managementToken = managementToken;
    }
}
