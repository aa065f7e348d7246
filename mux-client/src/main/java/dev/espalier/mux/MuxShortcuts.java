package dev.espalier.mux;

import dev.espalier.mux.api.AssetsApi;
import dev.espalier.mux.api.UploadsApi;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.CreateUploadRequest;
import dev.espalier.mux.model.Upload;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import java.nio.file.Path;

/** What the client offers beside the operations. */
public sealed interface MuxShortcuts permits MuxClient {
    AssetsApi assets();

    UploadsApi uploads();

    /** As {@link #upload(UploadSource, CreateUploadRequest)}, of a file. */
    default UploadCall<Asset> upload(Path file, CreateUploadRequest settings) {
        return upload(UploadSource.of(file), settings);
    }

    /**
     * Makes an asset of a file: creates a direct upload, sends the bytes, and waits until the asset is ready. The bytes
     * go to the storage that Mux names, without the credential of this client and without its headers.
     *
     * <pre>{@code
     * Asset asset = mux.upload(Path.of("harbour.mp4"), settings)
     *         .onProgress((sent, total) -> bar.show(sent, total))
     *         .execute();
     * }</pre>
     *
     * <p>The parts have 8 MiB unless {@link UploadCall#chunkSize} says otherwise, in multiples of 256 KiB. An upload
     * that shall go on after a restart is created first: see {@link #upload(Upload, UploadSource)}.
     *
     * <p>A file of which Mux cannot make an asset ends it with a
     * {@link dev.espalier.runtime.error.WaitFailedException}. Where no {@linkplain UploadCall#deadline deadline} is
     * set, Mux may work on it for a day; what is sent stays, and {@code assets().awaitReady(id)} waits for it, too.
     *
     * @param settings of the direct upload; its {@code timeout} says for how long bytes can be sent, by default one
     *     hour
     * @see <a href="https://www.mux.com/docs/guides/upload-files-directly">Upload files directly</a>
     */
    default UploadCall<Asset> upload(UploadSource source, CreateUploadRequest settings) {
        MuxClient mux = (MuxClient) this;
        return mux.uploader()
                .prepare(source, DirectUploadProtocol.CHUNKS, calls -> new DirectUploadProtocol(mux, calls, settings));
    }

    /**
     * Sends a file to a direct upload that exists already, from where Mux has it on, and waits until the asset is
     * ready. After a restart of the process it goes on with the same file:
     *
     * <pre>{@code
     * store(mux.uploads().create(settings).execute().id());
     * ...
     * mux.upload(mux.uploads().get(storedId).execute(), UploadSource.of(file)).execute();
     * }</pre>
     *
     * @param upload what {@code uploads().create(...)} or {@code uploads().get(...)} gives
     * @param source the same bytes each time: Mux cannot tell whether they are
     * @throws IllegalArgumentException if it has failed, was cancelled or timed out, so that nothing can be sent to it
     */
    default UploadCall<Asset> upload(Upload upload, UploadSource source) {
        MuxClient mux = (MuxClient) this;
        Upload known = DirectUploadProtocol.checked(upload);
        return mux.uploader()
                .prepare(source, DirectUploadProtocol.CHUNKS, calls -> new DirectUploadProtocol(mux, calls, known));
    }
}
