package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ResilienceTest extends StubbedMux {
    private static final CreateLiveStreamRequest EMPTY =
            CreateLiveStreamRequest.builder().build();

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static void answerFirst(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl())
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(response)
                .willSetStateTo("well"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("once")
                .whenScenarioStateIs("well")
                .willReturn(okJson("{\"data\": {\"id\": \"stream-1\"}}")));
    }

    private <E extends ApiException> E failure(Class<E> type) {
        return catchThrowableOfType(
                type, () -> mux.liveStreams().get("stream-1").execute());
    }

    @Test
    void a429IsFollowedByAnotherAttempt() {
        answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        ApiResponse<LiveStream> response = mux.liveStreams().get("stream-1").executeForResponse();

        assertThat(response.body().id()).isEqualTo("stream-1");
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(sleeper.waits())
                .singleElement(InstanceOfAssertFactories.DURATION)
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aCreateIsRepeatedAfterA429() {
        answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        assertThat(mux.liveStreams().create(EMPTY).execute().id()).isEqualTo("stream-1");
    }

    @Test
    void aCreateIsNotRepeatedAfterA500() {
        answerFirst(aResponse().withStatus(500));

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> mux.liveStreams().create(EMPTY).execute());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aGetIsRepeatedAfterA500() {
        answerFirst(aResponse().withStatus(500));

        assertThat(mux.liveStreams().get("stream-1").execute().id()).isEqualTo("stream-1");
    }

    @Test
    void anAsynchronousCallIsRetriedToo() throws Exception {
        answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        LiveStream stream = mux.liveStreams().get("stream-1").executeAsync().get(10, TimeUnit.SECONDS);

        assertThat(stream.id()).isEqualTo("stream-1");
        assertThat(sleeper.waits())
                .singleElement(InstanceOfAssertFactories.DURATION)
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void anAsynchronousCallFailsWithTheTypedException() {
        answer(aResponse().withStatus(404));

        CompletableFuture<LiveStream> call = mux.liveStreams().get("stream-1").executeAsync();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> call.orTimeout(10, TimeUnit.SECONDS).join())
                .withCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void aCancelledCallMakesNoFurtherAttempt() throws Exception {
        sleeper.holdActions();
        answer(aResponse().withStatus(500));

        CompletableFuture<LiveStream> call = mux.liveStreams().get("stream-1").executeAsync();
        sleeper.awaitAction();
        call.cancel(true);
        sleeper.runNext();

        assertThat(call).isCancelled();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aVideoErrorTellsItsTypeAndMessages() {
        answer(aResponse()
                .withStatus(400)
                .withHeader("X-Request-Id", "req-1")
                .withBody("{\"error\": {\"type\": \"invalid_parameters\", \"messages\": [\"Policy\", \"Tier\"]}}"));

        BadRequestException failure = failure(BadRequestException.class);

        assertThat(failure.code()).contains("invalid_parameters");
        assertThat(failure.messages()).containsExactly("Policy", "Tier");
        assertThat(failure.requestId()).contains("req-1");
    }

    @Test
    void aRobotsErrorTellsItsOneMessage() {
        answer(aResponse()
                .withStatus(409)
                .withBody("{\"error\": {\"type\": \"conflict\", \"message\": \"The job runs already\"}}"));

        ConflictException failure = failure(ConflictException.class);

        assertThat(failure.code()).contains("conflict");
        assertThat(failure.messages()).isEqualTo(List.of("The job runs already"));
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void aRateLimitErrorTellsItsMessages() {
        answer(aResponse().withStatus(429).withBody("{\"errors\": [\"Too many requests, retry later.\"]}"));

        RateLimitException failure = failure(RateLimitException.class);

        assertThat(failure.messages()).containsExactly("Too many requests, retry later.");
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.attempts()).isEqualTo(3);
    }
}
