package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.InterruptedCallException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupts the thread that runs the call, at a chosen moment. */
class InterruptTest extends ServerTest {
    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    @Test
    void endsAWait() {
        respondRetryAfter(429, "5");
        TestClient client = builder().httpClient(interruptedAt(Moment.CALL_END)).build();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> client.things().get("a").execute())
                .withMessageStartingWith("acme get-thing was interrupted after 1 attempt.");
        assertThat(requests()).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void endsTheReadingOfABodyWithoutAnotherAttempt() {
        respond(200, "{\"id\":\"" + "x".repeat(1 << 20) + "\"}");
        TestClient client = builder().httpClient(interruptedAt(Moment.BODY)).build();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> client.things().create(Thing.of("a", 1)).execute());
        assertThat(sleeper.waits()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        bodies.assertNoneOpen(1);
    }

    @Test
    void endsACallBeforeItIsSent() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> things().get("a").execute());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private enum Moment {
        BODY,
        CALL_END
    }

    private OkHttpClient interruptedAt(Moment moment) {
        return http.newBuilder()
                .eventListener(new EventListener() {
                    @Override
                    public void responseBodyStart(Call call) {
                        interruptIf(Moment.BODY);
                    }

                    @Override
                    public void callEnd(Call call) {
                        interruptIf(Moment.CALL_END);
                    }

                    private void interruptIf(Moment now) {
                        if (now == moment) {
                            Thread.currentThread().interrupt();
                        }
                    }
                })
                .build();
    }
}
