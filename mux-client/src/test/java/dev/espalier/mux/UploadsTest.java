package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.espalier.mux.model.Upload;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.testing.FailingFirstSocket;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest extends StubbedMux {
    private static final String CANCEL = "/video/v1/uploads/upload-1/cancel";
    private static final String CANCELLED = "{\"data\": {\"id\": \"upload-1\", \"status\": \"cancelled\"}}";

    private final OkHttpClient refusedFirst = new OkHttpClient.Builder()
            .socketFactory(new FailingFirstSocket(() -> new ConnectException("refused")))
            .build();

    @AfterEach
    void closeConnections() {
        refusedFirst.connectionPool().evictAll();
        refusedFirst.dispatcher().executorService().shutdown();
    }

    @Test
    void aCancellationWhoseAnswerWasLostIsNotRepeated() {
        SERVER.stubFor(put(CANCEL).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> mux.uploads().cancel("upload-1").execute());

        assertThat(failure.requestSent()).isTrue();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void anAsynchronousCancellationWhoseAnswerWasLostIsNotRepeated() {
        SERVER.stubFor(put(CANCEL).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(
                        () -> mux.uploads().cancel("upload-1").executeAsync().get(10, TimeUnit.SECONDS))
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .returns(true, TransportException::requestSent);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aCancellationThatWasNotSentIsRepeated() {
        SERVER.stubFor(put(CANCEL).willReturn(okJson(CANCELLED)));

        try (MuxClient refused = client().httpClient(refusedFirst).build()) {
            ApiResponse<Upload> response = refused.uploads().cancel("upload-1").executeForResponse();

            assertThat(response.attempts()).isEqualTo(2);
            assertThat(requests()).hasSize(1);
        }
    }

    @Test
    void anAsynchronousCancellationThatWasNotSentIsRepeated() throws Exception {
        SERVER.stubFor(put(CANCEL).willReturn(okJson(CANCELLED)));

        try (MuxClient refused = client().httpClient(refusedFirst).build()) {
            ApiResponse<Upload> response = refused.uploads()
                    .cancel("upload-1")
                    .executeForResponseAsync()
                    .get(10, TimeUnit.SECONDS);

            assertThat(response.attempts()).isEqualTo(2);
            assertThat(requests()).hasSize(1);
        }
    }
}
