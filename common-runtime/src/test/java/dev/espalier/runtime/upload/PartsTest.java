package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static dev.espalier.runtime.testing.UploadHost.loseAnswer;
import static dev.espalier.runtime.testing.UploadHost.status;
import static dev.espalier.runtime.testing.UploadHost.storeAndAnswer;
import static dev.espalier.runtime.testing.UploadHost.storeOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.testing.UploadHost;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent, and how it goes on after what can go wrong on the way. */
class PartsTest extends UploadTest {
    @ParameterizedTest
    @EnumSource
    void bytesAreSentInPartsOneAfterTheOther(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);

        assertThat(way.run(upload(bytes))).isEqualTo(SignedUrl.DONE);

        assertStored(bytes);
        assertThat(host.ranges()).containsExactly("bytes 0-999/2500", "bytes 1000-1999/2500", "bytes 2000-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void theHostGetsTheUrlAsItIsAndNothingThatIsForTheVendor(Way way) throws Throwable {
        way.run(upload(bytes(10)));

        UploadHost.Received request = host.requests().get(0);
        assertThat(host.url()).endsWith(request.target());
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.headers().keySet())
                .containsExactlyInAnyOrder(
                        "accept-encoding",
                        "connection",
                        "content-length",
                        "content-range",
                        "content-type",
                        "host",
                        "user-agent");
        assertThat(request.headers()).containsEntry("content-type", "application/octet-stream");
    }

    @ParameterizedTest
    @EnumSource
    void aTotalThatIsAMultipleOfThePartsHasNoEmptyPartAtTheEnd(Way way) throws Throwable {
        byte[] bytes = bytes(2_000);

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges()).containsExactly("bytes 0-999/2000", "bytes 1000-1999/2000");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSmallerThanAPartIsOne(Way way) throws Throwable {
        way.run(upload(bytes(1)));

        assertStored(bytes(1));
        assertThat(host.ranges()).containsExactly("bytes 0-0/1");
    }

    @ParameterizedTest
    @EnumSource
    void theLengthOfThePartsCanBeSet(Way way) throws Throwable {
        way.run(upload(bytes(2_500)).chunkSize(2_000));

        assertStored(bytes(2_500));
        assertThat(host.ranges()).containsExactly("bytes 0-1999/2500", "bytes 2000-2499/2500");
    }

    @Test
    void aLengthThatTheVendorDoesNotTakeIsRefused() {
        for (long size : new long[] {0, -100, 50, 150}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> upload(bytes(1)).chunkSize(size))
                    .withMessage(
                            "The chunk size is " + size + " bytes; it must be a multiple of 100, and at least that.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBreakInThePartGoesOnAtTheByteThatTheServerNames(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);
        host.order(UploadHost::well, breakAfter(321));

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-999/2500",
                        "bytes 1000-1999/2500",
                        "bytes */2500",
                        "bytes 1321-2320/2500",
                        "bytes 2321-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aBreakBeforeTheFirstByteIsFollowedByTheSamePart(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(breakAfter(0));

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly("bytes 0-999/1500", "bytes */1500", "bytes 0-999/1500", "bytes 1000-1499/1500");
    }

    @ParameterizedTest
    @EnumSource
    void aPartWhoseAnswerIsLostIsNotSentAgain(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(loseAnswer());

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges()).containsExactly("bytes 0-999/1500", "bytes */1500", "bytes 1000-1499/1500");
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatIsCompleteAlthoughTheLastAnswerIsLostEnds(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(UploadHost::well, loseAnswer());

        assertThat(way.run(upload(bytes))).isEqualTo(SignedUrl.DONE);

        assertStored(bytes);
        assertThat(host.ranges()).containsExactly("bytes 0-999/1500", "bytes 1000-1499/1500", "bytes */1500");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerDidNotStoreOfAPartIsSentAgain(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);
        host.order(storeOnly(400));

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-999/2500", "bytes 400-1399/2500", "bytes 1400-2399/2500", "bytes 2400-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatLostAllGetsItAgain(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);
        host.order(UploadHost::well, UploadHost::forget);

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .startsWith("bytes 0-999/2500", "bytes 1000-1999/2500", "bytes */2500", "bytes 0-999/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsUnwellIsAskedAfterAPause(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(status(503, "Retry-After", "7"), status(408));

        way.run(upload(bytes).chunkSize(1_500));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly("bytes 0-1499/1500", "bytes */1500", "bytes */1500", "bytes 0-1499/1500");
        assertThat(sleeper.waits()).hasSize(2).first().isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void aSuccessInTheMiddleIsNotTakenForTheEnd(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);
        host.order(storeAndAnswer(200), UploadHost::well, storeAndAnswer(201));

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-999/2500",
                        "bytes */2500",
                        "bytes 1000-1999/2500",
                        "bytes */2500",
                        "bytes 2000-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aLastPartThatIsStoredAndNotTakenForTheLastIsAskedAbout(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(UploadHost::well, UploadHost::unfinished);

        assertThat(way.run(upload(bytes))).isEqualTo(SignedUrl.DONE);

        assertStored(bytes);
        assertThat(host.ranges()).containsExactly("bytes 0-999/1500", "bytes 1000-1499/1500", "bytes */1500");
    }

    @ParameterizedTest
    @EnumSource
    void aLastPartThatTheServerLostIsSentAgain(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        host.order(UploadHost::well, storeOnly(0));

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly("bytes 0-999/1500", "bytes 1000-1499/1500", "bytes */1500", "bytes 1000-1499/1500");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatFallsSilentIsAskedWhenTheAttemptTimesOut(Way way) throws Throwable {
        use(settings().attemptTimeout(Duration.ofMillis(500)));
        byte[] bytes = bytes(1_500);
        host.order(UploadHost::silent);

        way.run(upload(bytes));

        assertStored(bytes);
        assertThat(host.ranges()).startsWith("bytes 0-999/1500", "bytes */1500", "bytes 0-999/1500");
    }

    /** A client that repeats calls as often as that has used up its retry budget. */
    @Test
    void anUploadThatGetsOnFailsAsOftenAsItLikes() {
        byte[] bytes = bytes(15_000);
        host.order(Stream.generate(() -> new UploadHost.Behaviour[] {breakAfter(100), UploadHost::well})
                .limit(150)
                .flatMap(Stream::of)
                .toArray(UploadHost.Behaviour[]::new));

        upload(bytes).execute();

        assertStored(bytes);
        assertThat(host.requests()).hasSize(300);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessGoesOnWhereTheServerIs(Way way) throws Throwable {
        byte[] bytes = bytes(2_500);
        host.order(UploadHost::well, breakAfter(200), status(403));
        try {
            way.run(upload(bytes));
        } catch (RuntimeException e) {
            // That process is gone.
        }
        use(settings());

        way.run(resume(UploadSource.of(bytes)));

        assertStored(bytes);
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-999/2500",
                        "bytes 1000-1999/2500",
                        "bytes */2500",
                        "bytes */2500",
                        "bytes 1200-2199/2500",
                        "bytes 2200-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatIsCompleteAlreadySendsNothing(Way way) throws Throwable {
        byte[] bytes = bytes(1_500);
        way.run(upload(bytes));

        assertThat(way.run(resume(UploadSource.of(bytes)))).isEqualTo(SignedUrl.DONE);

        assertThat(host.ranges()).endsWith("bytes */1500").hasSize(3);
    }
}
