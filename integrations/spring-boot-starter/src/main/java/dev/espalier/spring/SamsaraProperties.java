package dev.espalier.spring;

import dev.espalier.samsara.SamsaraClient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code espalier.samsara.*}. */
@ConfigurationProperties("espalier.samsara")
public final class SamsaraProperties extends ClientProperties {
    /** API token of the organization. */
    private @Nullable String token;

    /** Where the organization is. A base-url goes before it. */
    private SamsaraClient.Region region = SamsaraClient.Region.US;

    /** The API as it was at that date. By default the version of the token. */
    private @Nullable LocalDate apiVersion;

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public SamsaraClient.Region getRegion() {
        return region;
    }

    public void setRegion(SamsaraClient.Region region) {
        this.region = region;
    }

    public @Nullable LocalDate getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(@Nullable LocalDate apiVersion) {
        this.apiVersion = apiVersion;
    }
}
