package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.InterruptedCallException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupts the thread that waits for the call, at a chosen moment. */
class InterruptTest extends ServerTest {
    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    @Test
    void endsAWait() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, "5");
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            awaitAction();
            caller.interrupt();
        });
        interrupter.start();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageStartingWith("acme get-thing was interrupted after 1 attempt.");
        assertThat(requests()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
    }

    @Test
    void endsTheReadingOfABodyWithoutAnotherAttempt() throws InterruptedException {
        server.enqueue(
                response(200, THING).onResponseBody(SocketEffect.Stall.INSTANCE).build());
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        OkHttpClient interrupting = http.newBuilder()
                .eventListener(new EventListener() {
                    @Override
                    public void responseBodyStart(Call call) {
                        caller.interrupt();
                    }

                    @Override
                    public void callFailed(Call call, IOException failure) {
                        ended.countDown();
                    }
                })
                .build();
        TestClient client = builder().httpClient(interrupting).build();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> client.things().get("a").execute());
        assertThat(Thread.interrupted()).isTrue();
        ended.await();
        assertThat(sleeper.waits()).isEmpty();
        bodies.assertNoneOpen(1);
    }

    @Test
    void endsACallBeforeItIsSent() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageEndingWith("Nothing was sent.");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(requests()).isZero();
    }

    private void awaitAction() {
        try {
            sleeper.awaitAction();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
