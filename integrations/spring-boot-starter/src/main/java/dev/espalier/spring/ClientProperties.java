package dev.espalier.spring;

import dev.espalier.runtime.ClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The properties that every vendor has. What is not set is as the client has it by default. */
public abstract class ClientProperties {
    /** Another server than the vendor's, such as a stub in tests. Plain http only to this machine. */
    private @Nullable String baseUrl;

    /** Time for a whole call: attempts and waits. By default 2 minutes. */
    private @Nullable Duration deadline;

    /** Time for one attempt. By default 30 seconds. */
    private @Nullable Duration attemptTimeout;

    /** Attempts of a call in all, the first one included; 1 for no retries. By default 3. */
    private @Nullable Integer maxAttempts;

    /** How many requests may be under way at once. By default 256. */
    private @Nullable Integer maxConcurrentRequests;

    /** Secret of the webhooks. Several, separated by commas, while one is being replaced. */
    private List<String> webhookSecret = List.of();

    ClientProperties() {}

    public @Nullable String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public @Nullable Duration getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable Duration deadline) {
        this.deadline = deadline;
    }

    public @Nullable Duration getAttemptTimeout() {
        return attemptTimeout;
    }

    public void setAttemptTimeout(@Nullable Duration attemptTimeout) {
        this.attemptTimeout = attemptTimeout;
    }

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable Integer getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(@Nullable Integer maxConcurrentRequests) {
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
        ifSet(deadline, builder::deadline);
        ifSet(attemptTimeout, builder::attemptTimeout);
        ifSet(maxAttempts, builder::maxAttempts);
        ifSet(maxConcurrentRequests, builder::maxConcurrentRequests);
    }

    static <T> void ifSet(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** A placeholder without a value leaves an empty text, which means the same as nothing. */
    static void ifText(@Nullable String value, Consumer<String> setter) {
        if (value != null && !value.isBlank()) {
            setter.accept(value);
        }
    }
}
