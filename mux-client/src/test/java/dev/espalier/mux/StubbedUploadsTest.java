package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.AssetSettings;
import dev.espalier.mux.model.AssetStatus;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.mux.model.CreateUploadRequest;
import dev.espalier.mux.model.Upload;
import dev.espalier.mux.model.UploadStatus;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.StubRequest;
import dev.espalier.testkit.StubUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of the testkit sees of uploads, and of what is waited for. */
class StubbedUploadsTest extends StubbedMuxTest {
    private static final int PART = 256 << 10;
    private static final CreateUploadRequest SETTINGS = CreateUploadRequest.builder()
            .corsOrigin("*")
            .newAssetSettings(AssetSettings.builder().passthrough("order-1").build())
            .build();

    private final byte[] bytes = new byte[3 * PART + 5];

    @TempDir
    Path folder;

    @BeforeAll
    void fill() {
        new Random(1).nextBytes(bytes);
    }

    private UploadCall<Asset> upload() throws IOException {
        return mux.upload(Files.write(folder.resolve("harbour.mp4"), bytes), SETTINGS)
                .chunkSize(PART);
    }

    private StubUpload sent() {
        assertThat(vendor.uploads()).hasSize(1);
        return vendor.uploads().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aFileBecomesTheAssetThatWasAskedFor(Way way) throws Throwable {
        Asset asset = way.run(upload());

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
        assertThat(asset.passthrough()).isEqualTo("order-1");
        assertThat(mux.assets().get(asset.id()).execute()).isEqualTo(asset);
        assertThat(mux.assets().list()).extracting(Asset::id).contains(asset.id());
        assertThat(sent().bytes()).isEqualTo(bytes);
        assertThat(sent().isComplete()).isTrue();
        assertThat(sent()).hasToString("StubUpload{" + sent().id() + ", 786437 bytes}");
        Upload upload = mux.uploads().get(sent().id()).execute();
        assertThat(upload.status()).isEqualTo(UploadStatus.ASSET_CREATED);
        assertThat(upload.assetId()).isEqualTo(asset.id());
        assertThat(upload.url()).isNull();
    }

    @Test
    void itsPartsAreSeenAsRequests() throws IOException {
        upload().execute();

        List<StubRequest> parts = vendor.operation("send-upload-part").requests();
        assertThat(parts).hasSize(4);
        assertThat(parts.get(1).bytes()).isEqualTo(Arrays.copyOfRange(bytes, PART, 2 * PART));
        assertThat(parts.get(1).header("content-range")).contains("bytes 262144-524287/786437");
        assertThat(parts.get(1).method()).isEqualTo("PUT");
        assertThat(vendor.unknownRequests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void partsThatFailAreSentAgain(Way way) throws Throwable {
        vendor.operation("send-upload-part").next(Fault.reset(), Fault.lostAnswer());

        way.run(upload());

        assertThat(sent().bytes()).isEqualTo(bytes);
        // The part whose answer was lost is there.
        assertThat(vendor.operation("send-upload-part").requests()).hasSize(5);
        assertThat(vendor.operation("get-upload-position").requests()).hasSize(2);
    }

    @Test
    void anErrorOfTheAddressIsNotOneOfTheVendor() throws IOException {
        vendor.operation("send-upload-part").always(Fault.status(403));

        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(() -> upload().execute())
                .satisfies(e ->
                        assertThat(((ApiException) e.getCause()).messages()).isEmpty());
    }

    @Test
    void anAddressThatEndedIsTold() throws IOException {
        vendor.operation("send-upload-part").always(Fault.status(410));
        vendor.operation("get-upload-position").always(Fault.status(410));

        assertThatExceptionOfType(UploadExpiredException.class).isThrownBy(() -> upload().execute());
        assertThat(vendor.uploads()).isEmpty();
    }

    @Test
    void anUploadGoesOnWhereItStopped() throws IOException {
        Upload upload = mux.uploads().create(SETTINGS).execute();
        assertThat(upload.url()).startsWith(vendor.baseUrl() + "/");
        vendor.operation("send-upload-part").always(Fault.status(500));
        Path file = Files.write(folder.resolve("harbour.mp4"), bytes);
        UploadCall<Asset> call = mux.upload(upload, UploadSource.of(file)).chunkSize(PART);
        assertThatExceptionOfType(UploadException.class).isThrownBy(call::execute);

        vendor.operation("send-upload-part").recover();
        assertThat(mux.uploads().get(upload.id()).execute().status()).isEqualTo(UploadStatus.WAITING);
        call.execute();

        assertThat(sent().id()).isEqualTo(upload.id());
        assertThat(sent().bytes()).isEqualTo(bytes);
    }

    @Test
    void anUploadThatFailsSaysSo() throws IOException {
        vendor.operation("get-direct-upload").reaches("errored");

        assertThatExceptionOfType(WaitFailedException.class)
                .isThrownBy(() -> upload().execute())
                .satisfies(e -> assertThat(e.state()).isEqualTo("errored"));
        assertThat(mux.uploads().get(sent().id()).execute().assetId()).isNull();
    }

    @Test
    void anAssetThatFailsSaysSo() throws IOException {
        vendor.operation("get-asset").reaches("errored", 1);

        assertThatExceptionOfType(WaitFailedException.class).isThrownBy(() -> upload().execute());
        assertThat(vendor.operation("get-asset").requests()).hasSize(2);
    }

    @Test
    void anAddressThatWasNotGivenTakesNothing() throws IOException {
        Upload upload = mux.uploads().create(SETTINGS).execute();
        Upload other = upload.toBuilder()
                .url(vendor.baseUrl() + "/upload-host/video/v1/uploads/other")
                .build();

        assertThatExceptionOfType(UploadExpiredException.class)
                .isThrownBy(() -> mux.upload(other, UploadSource.of(Files.write(folder.resolve("harbour.mp4"), bytes)))
                        .execute());
        assertThat(vendor.uploads()).isEmpty();
    }

    @Test
    void whatWasCreatedIsReadyWhenItIsAskedFor() {
        Asset created =
                mux.assets().create(Samples.of(CreateAssetRequest.class)).execute();
        assertThat(created.status()).isEqualTo(AssetStatus.PREPARING);

        assertThat(mux.assets().awaitReady(created.id()).await().status()).isEqualTo(AssetStatus.READY);
        assertThat(vendor.operation("get-asset").requests()).hasSize(1);
        assertThat(mux.assets().list())
                .filteredOn(asset -> asset.id().equals(created.id()))
                .extracting(Asset::status)
                .containsExactly(AssetStatus.READY);
    }

    @Test
    void whatATestSaysStaysUntilItSaysOtherwise() {
        Asset asset = Samples.of(Asset.class).toBuilder()
                .id("asset-1")
                .status(AssetStatus.PREPARING)
                .build();
        vendor.operation("list-assets").items(List.of(asset));

        assertThat(mux.assets().get("asset-1").execute().status()).isEqualTo(AssetStatus.PREPARING);
        assertThat(mux.assets().get("asset-1").execute().status()).isEqualTo(AssetStatus.PREPARING);

        vendor.operation("get-asset").reaches("ready", 1);
        assertThat(mux.assets().get("asset-1").execute().status()).isEqualTo(AssetStatus.PREPARING);
        assertThat(mux.assets().get("asset-1").execute().status()).isEqualTo(AssetStatus.READY);
        assertThat(mux.assets().get("asset-1").execute().status()).isEqualTo(AssetStatus.READY);
    }

    @Test
    void aStateThatEndsNoWaitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("get-asset").reaches("redy"))
                .withMessage("A wait for what get-asset gets does not end in the state \"redy\"."
                        + " It ends in ready, errored.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("list-assets").reaches("ready"))
                .withMessage("list-assets (GET /video/v1/assets) gets nothing that is waited for.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("get-asset").reaches("ready", -1))
                .withMessage("Nothing is ready after -1 requests. Pass 0 or more.");
    }

    @Test
    void aResetForgetsFilesAndStates() throws IOException {
        upload().execute();
        vendor.operation("get-asset").reaches("errored");

        vendor.reset();

        assertThat(vendor.uploads()).isEmpty();
        upload().deadline(Duration.ofMinutes(1)).execute();
        assertThat(sent().isComplete()).isTrue();
    }
}
