package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonSyntaxException;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.StubRequest;
import dev.espalier.testkit.VendorStub;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the testkit says of mistakes in tests. */
class VendorStubMistakesTest {
    private VendorStub vendor;

    @BeforeEach
    void start() {
        vendor = VendorStub.start("mux");
    }

    @AfterEach
    void stop() {
        vendor.close();
    }

    @ParameterizedTest
    @CsvSource({"acme", "Mux", "mux-client"})
    void aVendorThatIsNotThereIsToldWithThoseThatAre(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VendorStub.start(name))
                .withMessageStartingWith("The class path has no client of " + name + ", ")
                .withMessageMatching(".*It has those of .*\\bmux\\b.*");
    }

    @ParameterizedTest
    @CsvSource({
        "creat-asset, create-asset",
        "getAsset, get-asset",
        "asset-list, list-assets",
        "GET-LIVE-STREAM, get-live-stream"
    })
    void anOperationThatIsNotThereIsToldWithThoseThatItCanBe(String id, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation(id))
                .withMessageStartingWith("The document of Mux has no operation " + id + ". The nearest are ")
                .withMessageContaining(meant);
    }

    @Test
    void aFaultThatNoRequestCameForIsTold() {
        try (MuxClient mux = client()) {
            vendor.operation("get-asset").next(Fault.status(500), Fault.reset());
            vendor.operation("create-asset").next(Fault.reset());
            vendor.operation("list-assets").always(Fault.reset());
            assertThat(vendor.unusedFaults()).containsExactly("create-asset", "get-asset", "get-asset");

            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> mux.assets().get("asset-1").execute());
        }

        assertThat(vendor.unusedFaults()).containsExactly("create-asset", "get-asset");
        vendor.operation("create-asset").recover();
        assertThat(vendor.unusedFaults()).containsExactly("get-asset");
        vendor.reset();
        assertThat(vendor.unusedFaults()).isEmpty();
    }

    @Test
    void faultsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.value("data/status", "brand_new"))
                .withMessage("\"data/status\" is no JSON pointer; it begins with a slash, as /data/status does.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.tooManyRequests(Duration.ofSeconds(-5)))
                .withMessage("PT-5S is negative. Pass Duration.ZERO or more.");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.slow(Duration.ofSeconds(-5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.answer(99, "text/plain", ""))
                .withMessage("99 is no status of an answer, which is from 200 to 599.");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(600));
    }

    @Test
    void aChangeThatDoesNotFitTheAnswerIsTold() throws Exception {
        vendor.operation("list-assets").next(Fault.value("/data/900/status", "brand_new"));

        HttpResponse<String> answer = StubbedMuxTest.send(vendor, "/video/v1/assets");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body())
                .startsWith("The stub could not answer list-assets: ")
                .contains("The answer has no place /data/900/status");
    }

    @Test
    void aBodyThatIsNoJsonIsNotReadAsJson() throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(vendor.baseUrl() + "/video/v1/assets?limit=1&limit=2"))
                                .POST(HttpRequest.BodyPublishers.ofString("{\"a\": "))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        StubRequest request = vendor.operation("create-asset").request();
        assertThat(request.text()).isEqualTo("{\"a\": ");
        assertThat(request.bytes()).hasSize(6);
        assertThat(request.parameters("limit")).containsExactly("1", "2");
        assertThat(request.target()).isEqualTo("/video/v1/assets?limit=1&limit=2");
        assertThat(request.header("no-such-header")).isEmpty();
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(request::json);
    }

    @Test
    void itCanBeAskedByManyAtOnce() {
        try (MuxClient mux = client()) {
            assertThat(IntStream.range(0, 40)
                            .parallel()
                            .mapToObj(i -> mux.liveStreams()
                                    .create(CreateLiveStreamRequest.builder().build())
                                    .execute()
                                    .id()))
                    .doesNotHaveDuplicates();
        }
        assertThat(vendor.requests()).hasSize(40);
    }

    @Test
    void onceItIsClosedNothingAnswers() {
        vendor.close();

        assertThat(vendor).hasToString("VendorStub{mux at " + vendor.baseUrl() + "}");
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> StubbedMuxTest.send(vendor, "/video/v1/assets"));
    }

    private MuxClient client() {
        return MuxClient.builder()
                .credentials("id", "secret")
                .baseUrl(vendor.baseUrl())
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
