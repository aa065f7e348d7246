package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.call.Recovery;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import java.util.Set;

/** Makes the uploads of one client. */
public final class Uploader {
    final CallEngine engine;
    final PartOptions options;
    private final String vendor;
    private final CallOptions client;
    private final boolean plainHttp;

    /**
     * @param client how the client runs its calls
     * @param plainHttp whether any host may be talked to without encryption
     */
    public Uploader(String vendor, CallEngine engine, CallOptions client, boolean plainHttp) {
        this.vendor = vendor;
        this.engine = engine;
        this.client = client;
        this.plainHttp = plainHttp;
        options = new PartOptions(client);
    }

    public <T> UploadCall<T> prepare(UploadSource source, ChunkSize chunkSize, UploadProtocol.Factory<T> protocol) {
        return PreparedUpload.of(this, source, chunkSize, protocol);
    }

    /**
     * Where bytes are sent to a signed URL.
     *
     * @throws IllegalArgumentException if the URL cannot be used as it is
     */
    public ResumableSession session(String url, Calls calls) {
        return new ResumableSession(vendor, UploadUrl.of(url, plainHttp), calls, options);
    }

    /** An operation that belongs to sending bytes: made once, since the run decides what follows a failure. */
    public <T> ApiCall<T> once(ApiCall<T> call) {
        return call.with(operation -> options.once(operation, 0));
    }

    /** As {@link #once(ApiCall)}, with the time that it takes to send {@code part}. */
    public <T> ApiCall<T> once(ApiCall<T> call, Part part) {
        return call.with(operation -> options.once(operation, part.contentLength()));
    }

    /** Names uploads in messages. */
    String name() {
        return vendor + " upload";
    }

    Recovery recovery() {
        OperationInfo upload = new OperationInfo(vendor, "upload", true, false, Set.of(), true, "", null);
        return new Recovery(engine, upload, client.retryPolicy());
    }
}
