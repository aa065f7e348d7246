package dev.espalier.benchmarks;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;

/** Gson's reflective adapters over records. */
final class GsonCodec implements Codec {
    /** Reads and writes the records of {@link Plain}. */
    static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .create();

    private final TypeAdapter<Plain.LiveStreamPage> page = GSON.getAdapter(Plain.LiveStreamPage.class);
    private final TypeAdapter<Plain.CreateRequest> writer = GSON.getAdapter(Plain.CreateRequest.class);
    private final Plain.CreateRequest request = createRequest();

    static Plain.CreateRequest createRequest() {
        return GSON.fromJson(new String(Payloads.createRequest(), StandardCharsets.UTF_8), Plain.CreateRequest.class);
    }

    @Override
    public List<?> decode(byte[] json) throws IOException {
        return page.fromJson(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8))
                .data();
    }

    @Override
    public RequestBody encode() throws IOException {
        Buffer buffer = new Buffer();
        JsonWriter out = GSON.newJsonWriter(new OutputStreamWriter(buffer.outputStream(), StandardCharsets.UTF_8));
        writer.write(out, request);
        out.close();
        return RequestBody.create(buffer.readByteString(), MediaTypes.JSON);
    }

    @Override
    public String json(Object liveStream) {
        return GSON.toJson(liveStream);
    }
}
