package dev.espalier.benchmarks;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.runtime.json.JsonBody;
import dev.espalier.runtime.json.JsonTypes;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.RequestBody;
import okio.Buffer;

/** Ours. The one class here that knows how the runtime reads and writes JSON; the rest uses the public client. */
final class EspalierCodec implements Codec {
    private final Gson gson = new Gson();
    private final TypeAdapter<LiveStream> item = gson.getAdapter(LiveStream.class);
    private final TypeAdapter<CreateLiveStreamRequest> writer = gson.getAdapter(CreateLiveStreamRequest.class);
    private final Page page = new Page(JsonTypes.list(() -> item));
    private final CreateLiveStreamRequest request;

    EspalierCodec() throws IOException {
        request = createRequest();
    }

    static CreateLiveStreamRequest createRequest() throws IOException {
        return Objects.requireNonNull(JsonBody.read(
                new Buffer().write(Payloads.createRequest()), new Gson().getAdapter(CreateLiveStreamRequest.class)));
    }

    @Override
    public List<?> decode(byte[] json) throws IOException {
        return Objects.requireNonNull(JsonBody.read(new Buffer().write(json), page));
    }

    @Override
    public RequestBody encode() throws IOException {
        return JsonBody.write(request, writer);
    }

    @Override
    public String json(Object liveStream) throws IOException {
        Buffer buffer = new Buffer();
        JsonBody.write((LiveStream) liveStream, item).writeTo(buffer);
        return buffer.readUtf8();
    }

    /** The items of a page; the runtime's own reader of pages is not public. */
    private static final class Page extends TypeAdapter<List<LiveStream>> {
        private final TypeAdapter<List<LiveStream>> items;

        Page(TypeAdapter<List<LiveStream>> items) {
            this.items = items;
        }

        @Override
        public List<LiveStream> read(JsonReader in) throws IOException {
            in.beginObject();
            in.nextName();
            List<LiveStream> read = items.read(in);
            in.endObject();
            return read;
        }

        @Override
        public void write(JsonWriter out, List<LiveStream> value) {
            throw new UnsupportedOperationException("Pages are only read.");
        }
    }
}
