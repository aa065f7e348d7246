package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.first;
import static dev.espalier.runtime.testing.UploadHost.status;
import static dev.espalier.runtime.testing.UploadHost.storeAndAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.PermissionException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.testing.UploadHost;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends an upload before it is complete. */
class GivenUpTest extends UploadTest {
    private static final UploadHost.Behaviour REDIRECT =
            status(308, "Location", "http://elsewhere.example/?key=abcdefgh");

    private <E extends UploadException> E failure(Class<E> type, Way way, UploadCall<String> upload) {
        return catchThrowableOfType(type, () -> way.run(upload));
    }

    @ParameterizedTest
    @EnumSource
    void asManyFailuresInARowAsThereAreAttemptsEndIt(Way way) {
        host.order(UploadHost::well, status(500), status(502), status(503));

        UploadException failure = failure(UploadException.class, way, upload(bytes(2_500)));

        assertThat(failure)
                .isExactlyInstanceOf(UploadException.class)
                .hasCauseInstanceOf(ServerException.class)
                .hasMessage("acme upload upload-1 ended with 1000 bytes stored: 3 failures in a row, the last: acme"
                        + " get-upload-position failed with status 503 after 1 attempt. Try again later; if it lasts, ask the vendor's support. The server keeps what it has for"
                        + " a while, and the upload can go on there.");
        assertThat(failure.bytesStored()).isEqualTo(1_000);
        assertThat(failure.uploadId()).contains(SignedUrl.ID);
        assertThat(failure.operation()).isEqualTo("acme upload");
        assertThat(failure.attempts()).isEqualTo(4);
        assertThat(host.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void theAttemptsAreThoseOfTheClient(Way way) {
        use(settings().maxAttempts(1));
        host.order(status(503));

        UploadException failure = failure(UploadException.class, way, upload(bytes(10)));

        assertThat(failure).hasMessageContaining("stored: acme send-upload-part failed with status 503");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsGoneEndsIt(Way way) throws Exception {
        host.close();

        UploadException failure = failure(UploadException.class, way, upload(bytes(10)));

        assertThat(failure).hasCauseInstanceOf(TransportException.class).hasMessageContaining("3 failures in a row");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalEndsItAtOnce(Way way) {
        host.order(status(403));

        UploadException failure = failure(UploadException.class, way, upload(bytes(10)));

        assertThat(failure).hasCauseInstanceOf(PermissionException.class);
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatTheServerDoesNotKnowAnyMoreIsTold(Way way) {
        for (int status : new int[] {404, 410}) {
            host.order(UploadHost::forget, status(status));

            UploadExpiredException failure = failure(UploadExpiredException.class, way, upload(bytes(1_500)));

            assertThat(failure)
                    .hasMessageStartingWith(
                            "acme upload upload-1 ended with 0 bytes stored: the server does not know it"
                                    + " any more. Begin a new upload. (acme get-upload-position failed with status "
                                    + status);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatExpiresInTheMiddleIsTold(Way way) {
        host.order(UploadHost::well, status(410));

        UploadExpiredException failure = failure(UploadExpiredException.class, way, upload(bytes(2_500)));

        assertThat(failure.bytesStored()).isEqualTo(1_000);
        assertThat(host.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatTakesNothingIsNotSentTheSameForEver(Way way) {
        host.order(UploadHost::forget, status(308), UploadHost::forget, status(308), UploadHost::forget);

        UploadException failure = failure(UploadException.class, way, upload(bytes(1_500)));

        assertThat(failure).hasMessageContaining("it took no more bytes, 3 times in a row");
        assertThat(host.requests()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatHasAllAndNeverEndsIsNotAskedForEver(Way way) {
        host.order(
                UploadHost::unfinished,
                status(308, "Range", "bytes=0-9"),
                status(308, "Range", "bytes=0-9"),
                status(308, "Range", "bytes=0-9"));

        UploadException failure = failure(UploadException.class, way, upload(bytes(10)));

        assertThat(failure).hasMessageContaining("it took no more bytes, 3 times in a row");
        assertThat(host.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatHasMoreThanThereIsHasAnotherSource(Way way) {
        host.order(status(308, "Range", "bytes=0-10"));

        UploadException failure = failure(UploadException.class, way, resume(UploadSource.of(bytes(10))));

        assertThat(failure).hasMessageContaining("more bytes than there are (10)");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRangeThatSaysNothingEndsIt(Way way) {
        host.order(status(308, "Range", "bytes=5-9"));

        UploadException failure = failure(UploadException.class, way, upload(bytes(1_500)));

        assertThat(failure).hasMessageContaining("does not say what it has in a form that is known");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void noRedirectIsFollowed(Way way) {
        host.order(REDIRECT, status(307, "Location", host.url()));

        for (int status : new int[] {308, 307}) {
            UploadException failure = failure(UploadException.class, way, upload(bytes(10)));

            assertThat(failure).hasMessageContaining("status " + status).hasMessageContaining("follows no redirect");
            assertThat(failure.getMessage()).doesNotContain("abcdefgh");
        }
        assertThat(host.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPageInPlaceOfAnAnswerIsNoSuccess(Way way) {
        host.order(exchange -> exchange.answer(200, "<html>Sign in</html>", "Content-Type", "text/html"));

        failure(UploadException.class, way, upload(bytes(10)));

        assertThat(host.isComplete()).isFalse();
    }

    @Test
    void aCancelledUploadEndsItsRequestAndSendsNoOther() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        host.order(UploadHost::well, exchange -> {
            arrived.countDown();
            try {
                UploadHost.silent(exchange);
            } finally {
                gone.countDown();
            }
        });

        CompletableFuture<String> upload = upload(bytes(2_500)).executeAsync();
        await(arrived);
        upload.cancel(true);

        await(gone);
        assertThat(upload).isCancelled();
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void anUploadThatIsCancelledWhileItWaitsSendsNothingMore() throws Exception {
        sleeper.holdActions();
        host.order(status(503));

        CompletableFuture<String> upload = upload(bytes(10)).executeAsync();
        sleeper.awaitAction();
        upload.cancel(true);
        sleeper.runNext();

        assertThat(upload).isCancelled();
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void anInterruptEndsIt() {
        Thread caller = Thread.currentThread();
        host.order(UploadHost::well, first(caller::interrupt, UploadHost::silent));

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> upload(bytes(2_500)).execute())
                .withMessageStartingWith("acme upload was interrupted after 2 attempts.");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void anInterruptedThreadStartsNone() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> upload(bytes(10)).execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void closingTheClientEndsIt(Way way) {
        host.order(UploadHost::well, first(() -> client.close(), UploadHost::silent));

        assertThatExceptionOfType(ClientClosedException.class).isThrownBy(() -> way.run(upload(bytes(2_500))));

        assertThat(host.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedClientSendsNothing(Way way) {
        client.close();

        assertThatExceptionOfType(ClientClosedException.class).isThrownBy(() -> way.run(upload(bytes(10))));

        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineEndsIt(Way way) {
        host.order(UploadHost::well, UploadHost::silent);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> way.run(upload(bytes(2_500)).deadline(Duration.ofMillis(400))))
                .withMessageStartingWith("acme upload did not finish within its deadline of 400 ms");
    }

    @ParameterizedTest
    @EnumSource
    void aPauseThatDoesNotFitIntoTheDeadlineIsNotWaitedFor(Way way) {
        host.order(status(503, "Retry-After", "50"));

        UploadException failure =
                failure(UploadException.class, way, upload(bytes(10)).deadline(Duration.ofSeconds(50)));

        assertThat(((ApiException) failure.getCause()).retryAfter()).contains(Duration.ofSeconds(50));
        assertThat(sleeper.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatTheServerClosesBeforeItsEndIsNoSuccess(Way way) {
        host.order(storeAndAnswer(200), status(200));

        UploadException failure =
                failure(UploadException.class, way, upload(UploadSource.of(new ByteArrayInputStream(bytes(2_500)))));

        assertThat(failure).hasMessageContaining("closed it before the stream ended");
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
