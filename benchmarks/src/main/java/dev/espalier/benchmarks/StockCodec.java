package dev.espalier.benchmarks;

import com.google.gson.Gson;
import dev.espalier.benchmarks.stock.ApiClient;
import dev.espalier.benchmarks.stock.JSON;
import dev.espalier.benchmarks.stock.model.CreateLiveStreamRequest;
import dev.espalier.benchmarks.stock.model.LiveStreamPage;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** The models of the stock generator, read and written by the very converters that its client installs. */
final class StockCodec implements Codec {
    private static final Annotation[] NONE = {};

    private final Gson gson = JSON.createGson().create();
    private final Converter<ResponseBody, LiveStreamPage> page;
    private final Converter<CreateLiveStreamRequest, RequestBody> writer;
    private final CreateLiveStreamRequest request = createRequest();

    StockCodec() {
        Retrofit retrofit = new ApiClient().getAdapterBuilder().build();
        page = retrofit.responseBodyConverter(LiveStreamPage.class, NONE);
        writer = retrofit.requestBodyConverter(CreateLiveStreamRequest.class, NONE, NONE);
    }

    static CreateLiveStreamRequest createRequest() {
        String json = new String(Payloads.createRequest(), StandardCharsets.UTF_8);
        return JSON.createGson().create().fromJson(json, CreateLiveStreamRequest.class);
    }

    @Override
    public List<?> decode(byte[] json) throws IOException {
        ResponseBody body = ResponseBody.create(json, MediaTypes.JSON);
        return Objects.requireNonNull(page.convert(body)).getData();
    }

    @Override
    public RequestBody encode() throws IOException {
        return Objects.requireNonNull(writer.convert(request));
    }

    @Override
    public String json(Object liveStream) {
        return gson.toJson(liveStream);
    }
}
