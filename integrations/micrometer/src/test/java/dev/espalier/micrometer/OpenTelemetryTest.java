package dev.espalier.micrometer;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.mux.model.Asset;
import dev.espalier.runtime.Waiter;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import dev.espalier.runtime.error.UnprocessableEntityException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenTelemetry, through the bridge of Micrometer Tracing, as Spring Boot sets it up. */
class OpenTelemetryTest extends Observing {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();

    @BeforeEach
    void trace() {
        Tracer otel = provider.get("test");
        OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), event -> {});
        OtelPropagator propagator =
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), otel);
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
                        new DefaultTracingObservationHandler(tracer)));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private Observation caller() {
        return Observation.createNotStarted("caller", registry);
    }

    private List<SpanData> spans(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private SpanData span(String name) {
        assertThat(spans(name)).hasSize(1);
        return spans(name).get(0);
    }

    private void assertChildrenOfTheCaller(String name, int spans) {
        assertThat(spans(name))
                .hasSize(spans)
                .allMatch(span -> span.getParentSpanId().equals(span("caller").getSpanId()));
    }

    @Test
    void aSpanIsOfAClientAndTheChildOfTheCallers() {
        respond(200, ASSET);

        caller().observe(() -> mux.assets().get("a").execute());

        awaitEnded(1);
        assertChildrenOfTheCaller("mux get-asset", 1);
        SpanData span = span("mux get-asset");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getAttributes().asMap())
                .containsEntry(stringKey("vendor"), "mux")
                .containsEntry(stringKey("operation"), "get-asset")
                .containsEntry(stringKey("outcome"), "success")
                .containsEntry(stringKey("status"), "200")
                .containsEntry(stringKey("attempts"), "1")
                .containsEntry(stringKey("peer.service"), "mux");
    }

    @Test
    void noHeaderOfATraceGoesToTheVendor() {
        respond(200, ASSET);

        caller().observe(() -> mux.assets().get("a").execute());

        assertThat(requests)
                .singleElement()
                .satisfies(headers -> assertThat(headers)
                        .containsKey("Authorization")
                        .doesNotContainKeys("Traceparent", "Tracestate", "Baggage", "B3"));
    }

    @Test
    void aFailureIsTheSpansAndSaysWhatTheVendorAnswered() {
        respond(
                422,
                "{\"error\":{\"type\":\"invalid_parameters\",\"messages\":[\"no\"]}}",
                Map.of("x-request-id", "request-1"));

        assertThatExceptionOfType(UnprocessableEntityException.class)
                .isThrownBy(() -> mux.assets().get("a").execute());

        awaitEnded(1);
        SpanData span = span("mux get-asset");
        assertThat(span.getStatus().getStatusCode())
                .isEqualTo(StatusData.error().getStatusCode());
        assertThat(span.getAttributes().asMap())
                .containsEntry(stringKey("outcome"), "client_error")
                .containsEntry(stringKey("status"), "422")
                .containsEntry(stringKey("request.id"), "request-1")
                .containsEntry(stringKey("code"), "invalid_parameters");
    }

    @Test
    void anAnswerThatCannotBeReadIsFoundByItsRequestId() {
        respond(200, "[]", Map.of("x-request-id", "request-2"));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> mux.assets().get("a").execute());

        awaitEnded(1);
        assertThat(span("mux get-asset").getAttributes().asMap())
                .containsEntry(stringKey("outcome"), "unreadable")
                .containsEntry(stringKey("status"), "200")
                .containsEntry(stringKey("request.id"), "request-2");
    }

    @Test
    void anAnswerThatIsTooLongHasItsStatus() {
        respond(200, ASSET);

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> mux.assets()
                        .get("a")
                        .with(options -> options.maxResponseBytes(1))
                        .execute());

        awaitEnded(1);
        assertThat(span("mux get-asset").getAttributes().asMap())
                .containsEntry(stringKey("outcome"), "unreadable")
                .containsEntry(stringKey("status"), "200");
    }

    @Test
    void aRetryIsAnEventOfTheSpan() {
        respond(503, "");
        respond(200, ASSET);

        mux.assets().get("a").execute();

        awaitEnded(1);
        assertThat(span("mux get-asset").getEvents())
                .extracting(EventData::getName)
                .containsExactly("retried after status 503");
        assertThat(span("mux get-asset").getAttributes().asMap()).containsEntry(stringKey("attempts"), "2");
    }

    @Test
    void aCallThatWasGivenUpIsNoError() {
        CompletableFuture<Asset> call = caller().observe(() -> {
            // It has no answer, and is cancelled before the server says so.
            CompletableFuture<Asset> begun = mux.assets().get("a").executeAsync();
            begun.cancel(true);
            return begun;
        });

        awaitEnded(1);
        assertThat(call).isCancelled();
        SpanData span = span("mux get-asset");
        assertThat(span.getAttributes().asMap()).containsEntry(stringKey("outcome"), "cancelled");
        assertThat(span.getStatus().getStatusCode())
                .isEqualTo(StatusData.unset().getStatusCode());
    }

    @Test
    void aContinuationAndWhatItCallsBelongToTheCaller() {
        respond(200, ASSET);
        respond(200, "{\"data\":{\"id\":\"s\"}}");

        caller().observe(() -> mux.assets()
                .get("a")
                .executeAsync()
                .thenCompose(asset -> mux.liveStreams().get("s").executeAsync())
                .join());

        awaitEnded(2);
        assertChildrenOfTheCaller("mux get-asset", 1);
        assertChildrenOfTheCaller("mux get-live-stream", 1);
    }

    @Test
    void everyPageOfAListBelongsToTheCaller() {
        respond(200, "{\"data\":[{\"id\":\"a\"}]}");
        respond(200, "{\"data\":[{\"id\":\"b\"}]}");
        respond(200, "{\"data\":[]}");

        caller().observe(() ->
                mux.liveStreams().list().forEachPageAsync(page -> true).join());

        awaitEnded(3);
        assertChildrenOfTheCaller("mux list-live-streams", 3);
    }

    @Test
    void everyRequestOfAWaiterBelongsToTheCaller() {
        respond(200, ASSET);
        respond(200, "{\"data\":{\"id\":\"b\"}}");

        caller().observe(() -> Waiter.polling("an asset", mux.assets().get("a"), Asset::id, List.of("b"), List.of())
                .awaitAsync()
                .join());

        awaitEnded(2);
        assertChildrenOfTheCaller("mux get-asset", 2);
    }

    @Test
    void whatIsCarriedLeavesNoErrorAndNoScopeBehind() {
        Observation caller = caller().start();
        RuntimeException[] thrown = new RuntimeException[1];
        Runnable carried;
        try (Observation.Scope scope = caller.openScope()) {
            assertThat(scope.getCurrentObservation()).isSameAs(caller);
            carried = new ObservedCalls(registry).carry(() -> {
                assertThat(registry.getCurrentObservation()).isSameAs(caller);
                throw new IllegalStateException("of the user's");
            });
        }

        try {
            carried.run();
        } catch (IllegalStateException e) {
            thrown[0] = e;
        }

        assertThat(thrown[0]).hasMessage("of the user's");
        assertThat(registry.getCurrentObservation()).isNull();
        assertThat(caller.getContext().getError()).isNull();
    }
}
