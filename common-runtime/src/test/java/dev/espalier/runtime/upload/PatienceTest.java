package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a request of an upload may take, as OkHttp is told: to wait for it would take too long. */
class PatienceTest extends UploadTest {
    private final List<Limits> limits = new CopyOnWriteArrayList<>();
    private final OkHttpClient http =
            new OkHttpClient.Builder().addNetworkInterceptor(this::look).build();

    /** Zero where there is none. */
    private record Limits(Duration call, Duration read, Duration write) {}

    private Response look(Interceptor.Chain chain) throws IOException {
        limits.add(new Limits(
                Duration.ofNanos(chain.call().timeout().timeoutNanos()),
                Duration.ofMillis(chain.readTimeoutMillis()),
                Duration.ofMillis(chain.writeTimeoutMillis())));
        return chain.proceed(chain.request());
    }

    @AfterEach
    void stop() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void aPartMayTakeAsLongAsItMoves() {
        use(settings().httpClient(http).attemptTimeout(Duration.ofSeconds(7)));
        host.order(status(503));

        upload(bytes(800 * 1024)).chunkSize(1_000_000).execute();

        Limits part = new Limits(Duration.ofSeconds(107), Duration.ofSeconds(7), Duration.ofSeconds(7));
        Limits question = new Limits(Duration.ofSeconds(7), Duration.ZERO, Duration.ZERO);
        assertThat(limits).containsExactly(part, question, part);
    }

    @Test
    void aPartThatIsLongerThanAnyTimeoutHasTheLongest() {
        use(settings().httpClient(http).maxAttempts(1));
        UploadSource endless = new UploadSource() {
            @Override
            public long size() {
                return Long.MAX_VALUE;
            }

            @Override
            public InputStream open(long position) throws IOException {
                throw new IOException("enough");
            }
        };

        catchThrowable(
                () -> upload(endless).chunkSize(Long.MAX_VALUE / 100 * 100).execute());

        assertThat(limits).singleElement().extracting(Limits::call).isEqualTo(Duration.ofDays(365));
    }
}
