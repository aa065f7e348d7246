package dev.espalier.benchmarks;

import dev.espalier.benchmarks.stock.ApiClient;
import dev.espalier.benchmarks.stock.api.LiveStreamsApi;
import dev.espalier.benchmarks.stock.model.CreateLiveStreamRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What the stock generator makes, as it comes. */
final class StockClient implements Client {
    private final LiveStreamsApi streams;
    private @Nullable CreateLiveStreamRequest request;

    StockClient(String baseUrl) {
        ApiClient client = new ApiClient("accessToken", TOKEN_ID, TOKEN_SECRET);
        client.getAdapterBuilder().baseUrl(baseUrl + "/");
        streams = client.createService(LiveStreamsApi.class);
    }

    @Override
    public Object get() throws IOException {
        return body(streams.getLiveStream(ID)).getData();
    }

    @Override
    public List<?> list() throws IOException {
        return body(streams.listLiveStreams(null, null, null, null)).getData();
    }

    @Override
    public Object create() throws IOException {
        if (request == null) {
            request = StockCodec.createRequest();
        }
        return body(streams.createLiveStream(request)).getData();
    }

    private static <T> T body(Call<T> call) throws IOException {
        return Objects.requireNonNull(call.execute().body());
    }

    /** It has nothing to close itself with; its threads are daemons. */
    @Override
    public void close() {}
}
