package dev.espalier.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import okhttp3.RequestBody;

/** Jackson's databind, bytes to records and back. */
final class JacksonCodec implements Codec {
    private final ObjectMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private final ObjectReader page = mapper.readerFor(Plain.LiveStreamPage.class);
    private final ObjectWriter writer = mapper.writerFor(Plain.CreateRequest.class);
    private final Plain.CreateRequest request;

    JacksonCodec() throws IOException {
        request = mapper.readValue(Payloads.createRequest(), Plain.CreateRequest.class);
    }

    @Override
    public List<?> decode(byte[] json) throws IOException {
        return page.<Plain.LiveStreamPage>readValue(json).data();
    }

    @Override
    public RequestBody encode() throws IOException {
        return RequestBody.create(writer.writeValueAsBytes(request), MediaTypes.JSON);
    }

    @Override
    public String json(Object liveStream) throws IOException {
        return mapper.writeValueAsString(liveStream);
    }
}
