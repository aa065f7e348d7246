package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent as what its operation declares. It stays what it is otherwise, which Retrofit's own does not:
 * that can be sent again whatever it is made of, and has no patience.
 */
public final class TypedBody extends PatientBody {
    private final RequestBody body;
    private final @Nullable MediaType type;

    public TypedBody(RequestBody body, @Nullable MediaType type) {
        this.body = body;
        this.type = type;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    protected Duration longestSilence() {
        return body instanceof PatientBody patient ? patient.longestSilence() : Duration.ZERO;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }
}
