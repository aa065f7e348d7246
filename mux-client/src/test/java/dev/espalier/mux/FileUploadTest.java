package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static dev.espalier.runtime.testing.UploadHost.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.CreateUploadRequest;
import dev.espalier.mux.model.Upload;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.error.UploadSourceException;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.UploadHost;
import dev.espalier.runtime.testing.UploadStore;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file to an asset. The waits of the client take no time. */
class FileUploadTest extends StubbedMux {
    private static final String UPLOADS = "/video/v1/uploads";
    private static final String UPLOAD = UPLOADS + "/upload-1";
    private static final String ASSET = "/video/v1/assets/asset-1";
    private static final int KIB_256 = 256 << 10;
    private static final CreateUploadRequest SETTINGS =
            CreateUploadRequest.builder().corsOrigin("*").build();

    private final UploadStore.Keeping store = new UploadStore.Keeping();
    private final byte[] bytes = new byte[600_000];
    private UploadHost host;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void start() throws IOException {
        new Random(1).nextBytes(bytes);
        file = Files.write(folder.resolve("harbour.mp4"), bytes);
        host = UploadHost.start(store);
        SERVER.stubFor(post(UPLOADS)
                .willReturn(
                        aResponse().withStatus(201).withBody(upload("waiting", "\"url\": \"" + host.url() + "\""))));
        answers(
                UPLOAD,
                upload("waiting", "\"url\": \"" + host.url() + "\""),
                upload("asset_created", "\"asset_id\": \"asset-1\""));
        answers(
                ASSET,
                "{\"data\": {\"id\": \"asset-1\", \"status\": \"preparing\"}}",
                "{\"data\": {\"id\": \"asset-1\", \"status\": \"ready\", \"duration\": 12.5}}");
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
    }

    private static String upload(String status, String more) {
        return "{\"data\": {\"id\": \"upload-1\", \"status\": \"" + status
                + "\", \"cors_origin\": \"*\", \"timeout\": 3600, " + more + "}}";
    }

    /** Answers one after the other; the last one stays. */
    private static void answers(String path, String... bodies) {
        for (int i = 0; i < bodies.length; i++) {
            ScenarioMappingBuilder stub = get(path)
                    .inScenario(path)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "" + i)
                    .willReturn(okJson(bodies[i]));
            SERVER.stubFor(i == bodies.length - 1 ? stub : stub.willSetStateTo("" + (i + 1)));
        }
    }

    private static List<String> calls() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    private Upload existing(String status) {
        return Upload.fromJson("{\"id\": \"upload-1\", \"status\": \"" + status
                + "\", \"asset_id\": \"asset-1\", \"url\": \"" + host.url() + "\"}");
    }

    private void assertStored() {
        assertThat(store.bytes()).isEqualTo(bytes);
        assertThat(host.isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFileBecomesAnAsset(Way way) throws Throwable {
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        Asset asset = way.run(mux.upload(file, SETTINGS).onProgress((sent, total) -> progress.add(sent)));

        assertThat(asset.duration()).isEqualTo(12.5);
        assertStored();
        assertThat(host.ranges()).containsExactly("bytes 0-599999/600000");
        assertThat(calls())
                .containsExactly("POST " + UPLOADS, "GET " + UPLOAD, "GET " + UPLOAD, "GET " + ASSET, "GET " + ASSET);
        assertThat(requests().get(0).getBodyAsString()).isEqualTo("{\"cors_origin\":\"*\"}");
        assertThat(progress).isSorted().endsWith(600_000L);
    }

    @ParameterizedTest
    @EnumSource
    void noCredentialGoesToTheStorage(Way way) throws Throwable {
        host.order(status(503), UploadHost::well, breakAfter(10));

        way.run(mux.upload(file, SETTINGS).chunkSize(KIB_256));

        assertStored();
        assertThat(requests())
                .allMatch(request -> request.getHeader("Authorization").startsWith("Basic "));
        assertThat(host.requests())
                .hasSizeGreaterThan(4)
                .allMatch(request -> !request.headers().containsKey("authorization"));
    }

    @Test
    void thePartsHaveEightMebibytes() throws IOException {
        byte[] more = new byte[(8 << 20) + 1];

        mux.upload(UploadSource.of(more), SETTINGS).execute();

        assertThat(host.ranges()).containsExactly("bytes 0-8388607/8388609", "bytes 8388608-8388608/8388609");
    }

    @Test
    void otherPartsAreMultiplesOfWhatTheStorageTakes() {
        UploadCall<Asset> upload = mux.upload(file, SETTINGS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload.chunkSize(1_000_000))
                .withMessage("The chunk size is 1000000 bytes; it must be a multiple of 262144, and at least that.");
    }

    @ParameterizedTest
    @EnumSource
    void afterARestartItGoesOnWhereTheStorageIs(Way way) throws Throwable {
        host.order(UploadHost::well, breakAfter(1_000), status(403));
        UploadException failure = catchThrowableOfType(
                UploadException.class, () -> way.run(mux.upload(file, SETTINGS).chunkSize(KIB_256)));
        mux.close();
        mux = client().build();
        Upload waiting = mux.uploads().get(failure.uploadId().orElseThrow()).execute();

        Asset asset = way.run(mux.upload(waiting, UploadSource.of(file)).chunkSize(KIB_256));

        assertThat(asset.id()).isEqualTo("asset-1");
        assertStored();
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-262143/600000",
                        "bytes 262144-524287/600000",
                        "bytes */600000",
                        "bytes */600000",
                        "bytes 263144-525287/600000",
                        "bytes 525288-599999/600000");
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatIsDoneOnlyWaitsForItsAsset(Way way) throws Throwable {
        Asset asset = way.run(mux.upload(existing("asset_created"), UploadSource.of(file)));

        assertThat(asset.id()).isEqualTo("asset-1");
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStorageThatForgotAnUploadWhoseAssetIsThereIsNoFailure(Way way) throws Throwable {
        answers(UPLOAD, upload("asset_created", "\"asset_id\": \"asset-1\""));
        host.order(status(410));

        assertThat(way.run(mux.upload(existing("waiting"), UploadSource.of(file)))
                        .id())
                .isEqualTo("asset-1");
    }

    @ParameterizedTest
    @EnumSource
    void aStorageThatForgotAnUploadIsTold(Way way) {
        host.order(UploadHost::well, status(404));

        UploadExpiredException failure = catchThrowableOfType(
                UploadExpiredException.class,
                () -> way.run(mux.upload(file, SETTINGS).chunkSize(KIB_256)));

        assertThat(failure).hasMessageStartingWith("mux upload upload-1 ended with 262144 bytes stored: ");
        assertThat(failure.uploadId()).contains("upload-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"errored", "cancelled", "timed_out"})
    void anUploadThatIsOverIsRefused(String status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mux.upload(existing(status), UploadSource.of(file)))
                .withMessage("The direct upload upload-1 is " + status
                        + ", so nothing can be sent to it. Create a new one.");
    }

    @Test
    void anUploadWithoutItsUrlIsRefused() {
        Upload lacking = Upload.fromJson("{\"id\": \"upload-1\", \"status\": \"waiting\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mux.upload(lacking, UploadSource.of(file)))
                .withMessageStartingWith("The direct upload upload-1 comes without its URL.");
    }

    @ParameterizedTest
    @EnumSource
    void settingsThatMuxRefusesAreToldAsOfAnyCall(Way way) {
        SERVER.stubFor(post(UPLOADS).willReturn(aResponse().withStatus(400)));

        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> way.run(mux.upload(file, SETTINGS)));
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noUploadIsCreatedForAnEmptyFile(Way way) throws IOException {
        Path empty = Files.write(folder.resolve("empty.mp4"), new byte[0]);

        assertThatExceptionOfType(UploadSourceException.class).isThrownBy(() -> way.run(mux.upload(empty, SETTINGS)));
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatMuxCannotUseIsTold(Way way) {
        answers(UPLOAD, upload("errored", "\"error\": {\"type\": \"invalid_input\", \"message\": \"no video\"}"));

        WaitFailedException failure =
                catchThrowableOfType(WaitFailedException.class, () -> way.run(mux.upload(file, SETTINGS)));

        assertThat(failure.state()).isEqualTo("errored");
        assertThat(failure).hasMessageContaining("no video");
        assertThat(failure.result(Upload.class)).map(Upload::id).contains("upload-1");
    }

    @ParameterizedTest
    @EnumSource
    void anAssetThatMuxCannotProcessIsTold(Way way) {
        answers(
                ASSET,
                "{\"data\": {\"id\": \"asset-1\", \"status\": \"errored\", \"errors\": {\"messages\": [\"no track\"]}}}");

        WaitFailedException failure =
                catchThrowableOfType(WaitFailedException.class, () -> way.run(mux.upload(file, SETTINGS)));

        assertThat(failure).hasMessageContaining("no track");
        assertThat(failure.result(Asset.class)).map(Asset::id).contains("asset-1");
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineIsForTheAssetToo(Way way) {
        answers(ASSET, "{\"data\": {\"id\": \"asset-1\", \"status\": \"preparing\"}}");

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> way.run(mux.upload(file, SETTINGS).deadline(Duration.ofMinutes(5))))
                .withMessageContaining("\"preparing\"");

        assertThat(clock.instant()).isEqualTo(FakeClock.START.plus(Duration.ofMinutes(5)));
    }

    /** A user's code that waits on the only thread of the executor does not wait for itself. */
    @Test
    void anUploadThatIsWaitedForNeedsNoThreadOfTheExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (MuxClient busy = client().executor(executor).build()) {
            Asset asset = CompletableFuture.supplyAsync(
                            () -> busy.upload(file, SETTINGS).execute(), executor)
                    .get(30, TimeUnit.SECONDS);

            assertThat(asset.id()).isEqualTo("asset-1");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void anInterruptEndsTheWaitForTheAsset() {
        sleeper.holdActions();
        Thread caller = Thread.currentThread();
        CompletableFuture<Void> interrupting = CompletableFuture.runAsync(() -> {
            try {
                sleeper.awaitAction();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            caller.interrupt();
        });

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> mux.upload(file, SETTINGS).execute());

        assertThat(Thread.interrupted()).isTrue();
        interrupting.join();
        assertThat(calls()).containsExactly("POST " + UPLOADS, "GET " + UPLOAD);
    }

    @Test
    void anUploadThatIsCancelledWhileMuxWorksAsksNoMore() throws Exception {
        sleeper.holdActions();

        CompletableFuture<Asset> upload = mux.upload(file, SETTINGS).executeAsync();
        sleeper.awaitAction();
        upload.cancel(true);
        sleeper.runNext();

        assertThat(upload).isCancelled();
        assertThat(calls()).containsExactly("POST " + UPLOADS, "GET " + UPLOAD);
    }

    @Test
    void theUrlIsNotShown() {
        host.order(exchange -> exchange.answer(403, "{\"error\": {\"messages\": [\"" + host.url() + "\"]}}"));
        UploadCall<Asset> upload = mux.upload(existing("waiting"), UploadSource.of(file));

        assertThat(upload.toString()).doesNotContain(UploadHost.SECRET);
        assertThat(catchThrowable(upload::execute))
                .hasMessageContaining("status 403")
                .satisfies(failure -> assertThat(failure.toString() + failure.getCause())
                        .doesNotContain(UploadHost.SECRET)
                        .doesNotContain("path-secret"));
    }
}
