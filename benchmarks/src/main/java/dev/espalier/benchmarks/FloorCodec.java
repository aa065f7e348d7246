package dev.espalier.benchmarks;

import java.util.List;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What the work costs at least: hand-written for these payloads, and useless for any other. */
final class FloorCodec implements Codec {
    private final FloorReader reader = new FloorReader(FloorModels.WORDS);
    private final FloorWriter writer = new FloorWriter();

    /** Made when it is first needed, so that a start without it does not load Gson. */
    private Plain.@Nullable CreateRequest request;

    @Override
    public List<Plain.LiveStream> decode(byte[] page) {
        return FloorModels.page(reader.on(page));
    }

    /** One live stream, out of its envelope. */
    Plain.LiveStream decodeOne(byte[] response) {
        return FloorModels.response(reader.on(response));
    }

    @Override
    public RequestBody encode() {
        if (request == null) {
            request = GsonCodec.createRequest();
        }
        FloorModels.write(writer.restart(), request);
        return RequestBody.create(writer.bytes(), MediaTypes.JSON);
    }

    @Override
    public String json(Object liveStream) {
        return GsonCodec.GSON.toJson(liveStream);
    }
}
