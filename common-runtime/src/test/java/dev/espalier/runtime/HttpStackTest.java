package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.error.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class HttpStackTest {
    private static final VendorProfile ACME = new VendorProfile(
            "acme", "1.2.3", "https://api.acme.example", (status, headers, body) -> Problem.ofText(body), Set.of());

    @Test
    void noTimeoutOfOkHttpCutsAnAttemptShort() {
        OkHttpClient client = HttpStack.create(TestClient.builder(), ACME, Map.of()).client;

        assertThat(client.readTimeoutMillis()).isZero();
        assertThat(client.writeTimeoutMillis()).isZero();
    }

    @Test
    void keepsTheTimeoutsOfTheUsersClient() {
        OkHttpClient own =
                new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(3)).build();

        OkHttpClient client = HttpStack.create(TestClient.builder().httpClient(own), ACME, Map.of()).client;

        assertThat(client.readTimeoutMillis()).isEqualTo(3000);
    }

    @Test
    void letsOneHostHaveAllRequests() {
        OkHttpClient client = HttpStack.create(TestClient.builder(), ACME, Map.of()).client;

        assertThat(client.dispatcher().getMaxRequestsPerHost())
                .isEqualTo(client.dispatcher().getMaxRequests());
    }

    @Test
    void leavesRetriesToTheEngine() {
        OkHttpClient own =
                new OkHttpClient.Builder().retryOnConnectionFailure(true).build();

        OkHttpClient client = HttpStack.create(TestClient.builder().httpClient(own), ACME, Map.of()).client;

        assertThat(client.retryOnConnectionFailure()).isFalse();
    }
}
