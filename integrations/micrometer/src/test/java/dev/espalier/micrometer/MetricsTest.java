package dev.espalier.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.RateLimitException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest extends Observing {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void measure() {
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    }

    private long calls(String operation, String outcome, String error) {
        return meters.get("espalier.call")
                .tags("vendor", "mux", "operation", operation, "outcome", outcome, "error", error)
                .timer()
                .count();
    }

    private double count(String event, String operation) {
        return meters.get("espalier.call." + event)
                .tags("vendor", "mux", "operation", operation)
                .counter()
                .count();
    }

    @Test
    void aCallIsATimer() {
        respond(200, ASSET);
        respond(200, ASSET);

        mux.assets().get("a").execute();
        mux.assets().get("b").executeAsync().join();

        awaitEnded(2);
        assertThat(calls("get-asset", "success", "none")).isEqualTo(2);
    }

    @Test
    void aFailureHasItsOutcomeAndItsException() {
        respond(404, "");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mux.assets().get("a").execute());

        awaitEnded(1);
        assertThat(calls("get-asset", "client_error", "NotFoundException")).isEqualTo(1);
    }

    @Test
    void retriesAreCounted() {
        respond(503, "");
        respond(500, "");
        respond(200, ASSET);

        mux.assets().get("a").execute();

        awaitEnded(1);
        assertThat(count("retried", "get-asset")).isEqualTo(2);
        assertThat(calls("get-asset", "success", "none")).isEqualTo(1);
    }

    @Test
    void holdsAreCounted() {
        respond(429, "", Map.of("Retry-After", "2"));
        respond(200, ASSET);
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> mux.assets()
                        .get("a")
                        .with(options -> options.maxAttempts(1))
                        .execute());

        mux.assets().get("b").execute();

        awaitEnded(2);
        assertThat(count("held", "get-asset")).isEqualTo(1);
        assertThat(calls("get-asset", "rate_limited", "RateLimitException")).isEqualTo(1);
        assertThat(calls("get-asset", "success", "none")).isEqualTo(1);
    }

    @Test
    void tagsHaveFewValuesWhateverIsCalledAndAnswered() {
        int each = 20;
        for (int i = 0; i < each; i++) {
            respond(200, "{\"data\":{\"id\":\"asset-" + i + "\"}}", Map.of("x-request-id", "request-" + i));
            mux.assets().get("asset-" + i).execute();
            respond(
                    410 + i,
                    "{\"error\":{\"type\":\"type-" + i + "\",\"messages\":[\"message-" + i + "\"]}}",
                    Map.of("x-request-id", "request-" + i, "Retry-After", "3600"));
            int asset = i;
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> mux.assets()
                            .create(CreateAssetRequest.builder()
                                    .inputs(List.of())
                                    .passthrough("mine-" + asset)
                                    .build())
                            .execute());
        }
        awaitEnded(2 * each);

        Set<String> keys = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (Meter meter : meters.getMeters()) {
            for (Tag tag : meter.getId().getTags()) {
                keys.add(tag.getKey());
                values.add(tag.getValue());
            }
        }
        assertThat(keys).containsExactly("error", "operation", "outcome", "vendor");
        assertThat(values)
                .isSubsetOf(
                        "mux",
                        "get-asset",
                        "create-asset",
                        "success",
                        "client_error",
                        "rate_limited",
                        "none",
                        "ApiException",
                        "RateLimitException",
                        "UnprocessableEntityException");
    }
}
