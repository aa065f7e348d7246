package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.ServerException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryBudgetTest extends ServerTest {
    private static final int SAVED_UP = 100;

    private volatile boolean down = true;

    @BeforeEach
    void answer() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return down ? response(503, "").build() : response(200, THING).build();
            }
        });
    }

    @Test
    void anOutageCostsATenthMoreThanTheFirstAttemptsInTheLongRun() {
        TestApi things = things();
        int calls = 1_000;

        for (int i = 0; i < calls; i++) {
            assertThatExceptionOfType(ServerException.class)
                    .isThrownBy(() -> things.get("a").execute());
        }

        assertThat(requests()).isBetween(calls + SAVED_UP, calls + SAVED_UP + calls / 10);
    }

    @Test
    void afterAnOutageFailuresAreRepeatedAgain() {
        TestApi things = things();
        for (int i = 0; i < 200; i++) {
            assertThatExceptionOfType(ServerException.class)
                    .isThrownBy(() -> things.get("a").execute());
        }
        down = false;
        for (int i = 0; i < 20; i++) {
            things.get("a").execute();
        }
        down = true;

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things.get("a").execute())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    }
}
