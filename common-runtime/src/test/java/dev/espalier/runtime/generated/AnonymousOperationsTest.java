package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.internal.VendorProfile;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.torture.api.BodiesApi;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** What needs no credential does not get to see one. */
class AnonymousOperationsTest extends TortureServer {
    private String authorization() throws InterruptedException {
        return sent().getHeaders().get("Authorization");
    }

    private void answerText() {
        answer(200, "text/plain", ByteString.encodeUtf8("open"));
    }

    @Test
    void noCredentialIsSent() throws InterruptedException {
        answerText();
        answerText();

        assertThat(bodies().getOpen().execute()).isEqualTo("open");
        assertThat(bodies().getOpen().executeAsync().join()).isEqualTo("open");

        assertThat(authorization()).isNull();
        assertThat(authorization()).isNull();
    }

    @Test
    void noCredentialIsSentWhereItIsAChoice() throws InterruptedException {
        answer(204);

        bodies().postOpen().execute();

        assertThat(authorization()).isNull();
    }

    @Test
    void noCredentialIsSentWithAnotherAttempt() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        answerText();

        bodies().getOpen().executeAsync().join();

        assertThat(authorization()).isNull();
        assertThat(authorization()).isNull();
    }

    @Test
    void noCredentialIsSentAfterARedirect() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/elsewhere")
                .build());

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> bodies().getOpen().execute())
                .withMessageContaining("The server redirects to another path of its own");
        assertThat(authorization()).isNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void noCredentialIsAskedForNorSentAfterA401() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        answer(401);

        Credentials rotating = Credentials.rotatingBearer(() -> "token" + asked.incrementAndGet());
        try (BodiesClient client =
                new BodiesClient(new BodiesClient.Builder().token(rotating).baseUrl(baseUrl()))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> client.bodies().getOpen().execute());
        }

        assertThat(authorization()).isNull();
        assertThat(asked).hasValue(0);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aClientWithoutAnyCredentialCanCallIt() throws InterruptedException {
        answerText();

        try (BodiesClient client = new BodiesClient(new BodiesClient.Builder().baseUrl(baseUrl()))) {
            assertThat(client.bodies().getOpen().execute()).isEqualTo("open");
            assertThatIllegalStateException()
                    .isThrownBy(() -> client.bodies().postAdmin())
                    .withMessageContaining("which the client was built without");
        }
        assertThat(authorization()).isNull();
    }

    @Test
    void whatTheCallerSetsGoesAlong() throws InterruptedException {
        answerText();

        bodies().getOpen()
                .with(options -> options.header("Authorization", "Bearer own"))
                .execute();

        assertThat(authorization()).isEqualTo("Bearer own");
    }

    @Test
    void theOtherOperationsSendTheirs() throws InterruptedException {
        answer(204);
        answer(204);

        bodies().getAdmin().execute();
        bodies().postAdmin().execute();

        assertThat(authorization()).isEqualTo("Bearer admin");
        assertThat(authorization()).isEqualTo("Bearer token");
    }

    /** A client whose builder asks for no credential. */
    private static final class BodiesClient extends ApiClient {
        BodiesClient(Builder builder) {
            super(
                    builder,
                    new VendorProfile(
                            "bodies",
                            "1",
                            "https://torture.example.com",
                            (status, headers, body) -> Problem.ofText(body),
                            Set.of()));
        }

        BodiesApi bodies() {
            return api(BodiesApi.class);
        }

        static final class Builder extends ClientBuilder<Builder> {
            Builder token(Credentials token) {
                return credentials("", token);
            }

            @Override
            protected Builder self() {
                return this;
            }
        }
    }
}
