package dev.espalier.benchmarks;

import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.runtime.internal.json.JsonBody;
import dev.espalier.runtime.internal.json.JsonInput;
import dev.espalier.runtime.internal.json.JsonType;
import dev.espalier.runtime.internal.json.JsonTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okhttp3.RequestBody;

/** Ours: what the engine of the Mux client does with a body. */
final class EspalierCodec implements Codec {
    @SuppressWarnings("unchecked")
    private final JsonType<LiveStream> item = (JsonType<LiveStream>) JsonTypes.of(LiveStream.class);

    @SuppressWarnings("unchecked")
    private final JsonType<CreateLiveStreamRequest> writer =
            (JsonType<CreateLiveStreamRequest>) JsonTypes.of(CreateLiveStreamRequest.class);

    private final JsonType<List<LiveStream>> items = JsonTypes.list(item);
    private final CreateLiveStreamRequest request = createRequest();

    static CreateLiveStreamRequest createRequest() {
        return CreateLiveStreamRequest.fromJson(new String(Payloads.createRequest(), StandardCharsets.UTF_8));
    }

    @Override
    public List<?> decode(byte[] json) {
        return Objects.requireNonNull(JsonBody.read(json, this::readPage));
    }

    /** The items of a page; the runtime's own reader of pages is not public. */
    private List<LiveStream> readPage(JsonInput in) {
        in.beginObject();
        in.nextName();
        List<LiveStream> read = items.readValue(in);
        in.endObject();
        return read;
    }

    @Override
    public RequestBody encode() {
        return JsonBody.write("mux create-live-stream", request, writer);
    }

    @Override
    public String json(Object liveStream) {
        return ((LiveStream) liveStream).toJson();
    }
}
