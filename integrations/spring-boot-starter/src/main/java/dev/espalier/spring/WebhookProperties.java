package dev.espalier.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** {@code espalier.webhooks.*}. */
@ConfigurationProperties("espalier.webhooks")
public final class WebhookProperties {
    /** How long the body of a delivery may be; a longer one is answered with 413. */
    private DataSize maxBodySize = DataSize.ofMegabytes(1);

    public DataSize getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(DataSize maxBodySize) {
        this.maxBodySize = maxBodySize;
    }
}
