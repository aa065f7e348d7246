package dev.espalier.benchmarks;

import java.io.IOException;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp and the floor's codec, with no client in between. */
final class RawClient implements Client {
    private final OkHttpClient http = new OkHttpClient();
    private final FloorCodec codec = new FloorCodec();
    private final String authorization = Credentials.basic(TOKEN_ID, TOKEN_SECRET);
    private final String streams;

    RawClient(String baseUrl) {
        streams = baseUrl + "/video/v1/live-streams";
    }

    @Override
    public Object get() throws IOException {
        return codec.decodeOne(send(new Request.Builder().url(streams + "/" + ID)));
    }

    @Override
    public List<?> list() throws IOException {
        return codec.decode(send(new Request.Builder().url(streams)));
    }

    @Override
    public Object create() throws IOException {
        return codec.decodeOne(send(new Request.Builder().url(streams).post(codec.encode())));
    }

    private byte[] send(Request.Builder request) throws IOException {
        request.header("Authorization", authorization);
        try (Response response = http.newCall(request.build()).execute()) {
            return response.body().bytes();
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
