package dev.espalier.benchmarks;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.RequestBody;
import okio.Buffer;

/** Moshi's reflective adapters over records. */
final class MoshiCodec implements Codec {
    private final Moshi moshi = new Moshi.Builder().build();
    private final JsonAdapter<Plain.LiveStreamPage> page = moshi.adapter(Plain.LiveStreamPage.class);
    private final JsonAdapter<Plain.CreateRequest> writer = moshi.adapter(Plain.CreateRequest.class);
    private final Plain.CreateRequest request;

    MoshiCodec() throws IOException {
        request = Objects.requireNonNull(writer.fromJson(new Buffer().write(Payloads.createRequest())));
    }

    @Override
    public List<?> decode(byte[] json) throws IOException {
        return Objects.requireNonNull(page.fromJson(new Buffer().write(json))).data();
    }

    @Override
    public RequestBody encode() throws IOException {
        Buffer buffer = new Buffer();
        writer.toJson(buffer, request);
        return RequestBody.create(buffer.readByteString(), MediaTypes.JSON);
    }

    @Override
    public String json(Object liveStream) {
        return moshi.adapter(Plain.LiveStream.class).toJson((Plain.LiveStream) liveStream);
    }
}
