package dev.espalier.benchmarks;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ours, with retries, deadlines and all else that it does by default. */
final class EspalierClient implements Client {
    private final MuxClient mux;
    private @Nullable CreateLiveStreamRequest request;

    EspalierClient(String baseUrl) {
        mux = MuxClient.builder()
                .credentials(TOKEN_ID, TOKEN_SECRET)
                .baseUrl(baseUrl)
                .build();
    }

    @Override
    public Object get() {
        return mux.liveStreams().get(ID).execute();
    }

    @Override
    public List<?> list() {
        return mux.liveStreams().list().pages().iterator().next().items();
    }

    @Override
    public Object create() throws IOException {
        if (request == null) {
            request = EspalierCodec.createRequest();
        }
        return mux.liveStreams().create(request).execute();
    }

    @Override
    public void close() {
        mux.close();
    }
}
