package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.error.NotFoundException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A DELETE whose answer was lost finds nothing the second time, most likely because the first one worked. */
class LostAnswerFaultTest extends FaultTest {
    @ParameterizedTest
    @EnumSource
    void isToldWhenTheConnectionWasReset(Mode mode) {
        resetConnection();
        respond(404);

        assertNotFound(mode.failure(things(mode).delete("a")), 2, true);
    }

    @ParameterizedTest
    @EnumSource
    void isToldWhenTheAnswerDidNotComeInTime(Mode mode) {
        stall();
        respond(404);

        assertNotFound(
                mode.failure(things(mode).delete("a").with(options -> options.attemptTimeout(Duration.ofSeconds(5)))),
                2,
                true);
    }

    @ParameterizedTest
    @EnumSource
    void isToldAfterFurtherAttempts(Mode mode) {
        resetConnection();
        respond(503);
        respond(404);

        assertNotFound(mode.failure(things(mode).delete("a")), 3, true);
    }

    @ParameterizedTest
    @EnumSource
    void isNotSaidOfA404AtOnce(Mode mode) {
        respond(404);

        assertNotFound(mode.failure(things(mode).delete("a")), 1, false);
    }

    @ParameterizedTest
    @EnumSource
    void isNotSaidWhenEveryAnswerArrived(Mode mode) {
        respond(503);
        respond(404);

        assertNotFound(mode.failure(things(mode).delete("a")), 2, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void isNotSaidWhenTheEarlierRequestWasNotSent(Mode mode) {
        AtomicInteger lookups = new AtomicInteger();
        OkHttpClient users = http.newBuilder()
                .dns(host -> {
                    if (lookups.getAndIncrement() == 0) {
                        throw new UnknownHostException(host);
                    }
                    return Dns.SYSTEM.lookup(host);
                })
                .build();
        respond(404);

        assertNotFound(
                mode.failure(
                        things(builder(mode, server.url("/").toString(), users)).delete("a")),
                2,
                false);
    }

    /** Reading removes nothing. */
    @ParameterizedTest
    @EnumSource
    void isNotSaidOfAGet(Mode mode) {
        resetConnection();
        respond(404);

        assertNotFound(mode.failure(things(mode).get("a")), 2, false);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondDeleteThatSucceedsIsASuccess(Mode mode) {
        resetConnection();
        respond(204);

        assertThat(mode.run(things(mode).delete("a")).attempts()).isEqualTo(2);
    }

    private static void assertNotFound(Throwable failure, int attempts, boolean precededByLostAnswer) {
        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(NotFoundException.class))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(attempts))
                .satisfies(e -> assertThat(e.precededByLostAnswer()).isEqualTo(precededByLostAnswer));
    }
}
