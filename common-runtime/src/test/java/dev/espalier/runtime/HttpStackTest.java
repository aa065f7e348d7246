package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.error.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpStackTest {
    private static final VendorProfile ACME = new VendorProfile(
            "acme", "1.2.3", "https://api.acme.example", (status, headers, body) -> Problem.ofText(body), Set.of());

    private static OkHttpClient clientOver(@Nullable OkHttpClient shared) {
        HttpStack.Settings settings =
                new HttpStack.Settings(shared, HttpLogging.NONE, HttpLoggingInterceptor.Logger.DEFAULT);
        return HttpStack.create(settings, ACME, Map.of()).client;
    }

    @Test
    void noTimeoutOfOkHttpCutsAnAttemptShort() {
        OkHttpClient client = clientOver(null);

        assertThat(client.readTimeoutMillis()).isZero();
        assertThat(client.writeTimeoutMillis()).isZero();
    }

    @Test
    void keepsTheTimeoutsOfTheUsersClient() {
        OkHttpClient own =
                new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(3)).build();

        OkHttpClient client = clientOver(own);

        assertThat(client.readTimeoutMillis()).isEqualTo(3000);
    }

    @Test
    void letsOneHostHaveAllRequests() {
        OkHttpClient client = clientOver(null);

        assertThat(client.dispatcher().getMaxRequestsPerHost())
                .isEqualTo(client.dispatcher().getMaxRequests());
    }

    @Test
    void leavesRetriesToTheEngine() {
        OkHttpClient own =
                new OkHttpClient.Builder().retryOnConnectionFailure(true).build();

        OkHttpClient client = clientOver(own);

        assertThat(client.retryOnConnectionFailure()).isFalse();
    }
}
