package dev.espalier.spring;

import dev.espalier.runtime.ClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The properties that every vendor has, with the defaults of the clients. */
public abstract class ClientProperties {
    /** Another server than the vendor's, such as a stub in tests. Plain http only to this machine. */
    private @Nullable String baseUrl;

    /** Time for a whole call: attempts and waits. */
    private Duration deadline = Duration.ofMinutes(2);

    /** Time for one attempt. */
    private Duration attemptTimeout = Duration.ofSeconds(30);

    /** Attempts of a call in all, the first one included; 1 for no retries. */
    private int maxAttempts = 3;

    /** How many requests may be under way at once. */
    private int maxConcurrentRequests = 256;

    /** Secret of the webhooks. Several, separated by commas, while one is being replaced. */
    private List<String> webhookSecret = List.of();

    ClientProperties() {}

    public @Nullable String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Duration getDeadline() {
        return deadline;
    }

    public void setDeadline(Duration deadline) {
        this.deadline = deadline;
    }

    public Duration getAttemptTimeout() {
        return attemptTimeout;
    }

    public void setAttemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = attemptTimeout;
    }

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public List<String> getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(List<String> webhookSecret) {
        this.webhookSecret = List.copyOf(webhookSecret);
    }

    void applyTo(ClientBuilder<?> builder) {
        ifText(baseUrl, builder::baseUrl);
        builder.deadline(deadline);
        builder.attemptTimeout(attemptTimeout);
        builder.maxAttempts(maxAttempts);
        builder.maxConcurrentRequests(maxConcurrentRequests);
    }

    /** A placeholder without a value leaves an empty text, which means the same as nothing. */
    static void ifText(@Nullable String value, Consumer<String> setter) {
        if (value != null && !value.isBlank()) {
            setter.accept(value);
        }
    }
}
