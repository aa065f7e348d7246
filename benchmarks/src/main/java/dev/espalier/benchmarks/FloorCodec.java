package dev.espalier.benchmarks;

import java.util.List;
import okhttp3.RequestBody;

/** What the work costs at least: hand-written for these payloads, and useless for any other. */
final class FloorCodec implements Codec {
    private final FloorReader reader = new FloorReader(FloorModels.WORDS);
    private final FloorWriter writer = new FloorWriter();
    private final Plain.CreateRequest request = GsonCodec.createRequest();

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
        FloorModels.write(writer.restart(), request);
        return RequestBody.create(writer.bytes(), MediaTypes.JSON);
    }

    @Override
    public String json(Object liveStream) {
        return GsonCodec.GSON.toJson(liveStream);
    }
}
