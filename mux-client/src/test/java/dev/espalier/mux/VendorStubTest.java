package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.AssetStatus;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LatencyMode;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.mux.model.UpdateLiveStreamRequest;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.StubRequest;
import dev.espalier.testkit.VendorStub;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The testkit as its users have it: what a test says of a vendor, and what it sees of the requests. */
class VendorStubTest extends StubbedMuxTest {
    @Test
    void aTooManyRequestsIsWaitedFor() {
        vendor.operation("create-asset").next(Fault.tooManyRequests(Duration.ofMillis(1500)));

        mux.assets().create(Samples.of(CreateAssetRequest.class)).execute();

        assertThat(sleeper.waits()).hasSize(1);
        assertThat(sleeper.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
        assertThat(vendor.operation("create-asset").requests()).hasSize(2);
    }

    @Test
    void faultsComeOneAfterTheOtherAndThenAllIsWell() {
        LiveStream known = mux.liveStreams().list().iterator().next();
        vendor.operation("get-live-stream").next(Fault.status(503), Fault.reset());

        assertThat(mux.liveStreams().get(known.id()).executeForResponse().attempts())
                .isEqualTo(3);
    }

    @Test
    void whatAlwaysFailsRecoversWhenItIsTold() {
        vendor.operation("list-assets").always(Fault.status(500));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> mux.assets().list().firstPage().execute());

        vendor.operation("list-assets").recover();
        assertThat(mux.assets().list().firstPage().execute().items()).isNotEmpty();
    }

    @Test
    void anErrorHasTheShapeOfTheVendor() {
        vendor.operation("create-live-stream").always(Fault.tooManyRequests(Duration.ofHours(1)));

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> create(LatencyMode.LOW))
                .satisfies(e -> assertThat(e.messages()).isNotEmpty())
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
        vendor.operation("create-live-stream").recover();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mux.liveStreams().get("no-such-id").execute())
                .satisfies(e -> assertThat(e.code()).contains("not_found"));
    }

    @Test
    void aLostAnswerTookEffectAndAResetDidNot() {
        int before = liveStreams().size();
        vendor.operation("create-live-stream").next(Fault.lostAnswer(), Fault.reset());

        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> create(LatencyMode.LOW));
        assertThat(liveStreams()).hasSize(before + 1);
        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> create(LatencyMode.LOW));
        assertThat(liveStreams()).hasSize(before + 1);
    }

    @Test
    void aSlowAnswerComesLate() {
        vendor.operation("get-whoami").next(Fault.slow(Duration.ofMillis(300)));

        long start = System.nanoTime();
        mux.utilities().whoAmI().execute();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void anOddValueIsInAnAnswerThatIsRightOtherwise() {
        Asset known = mux.assets().list().iterator().next();
        vendor.operation("get-asset").next(Fault.value("/data/status", "brand_new"));
        vendor.operation("list-assets").next(Fault.value("/data/0/status", "brand_new"));

        assertThat(mux.assets().get(known.id()).execute().status()).isEqualTo(AssetStatus.of("brand_new"));
        assertThat(mux.assets().list().iterator().next().status().isKnown()).isFalse();
        assertThat(mux.assets().get(known.id()).execute()).isEqualTo(known);
    }

    @Test
    void anAnswerThatIsNotTheVendorsIsRefused() {
        vendor.operation("list-assets").next(Fault.answer(200, "text/html", "<html>Log in</html>"));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> mux.assets().list().firstPage().execute());
    }

    @Test
    void aListHoldsWhatTheTestSays() {
        Asset asset = Samples.of(Asset.class).toBuilder()
                .id("asset-1")
                .status(AssetStatus.ERRORED)
                .build();
        vendor.operation("list-assets").items(List.of(asset));

        assertThat(mux.assets().list()).containsExactly(asset);
        assertThat(mux.assets().get("asset-1").execute()).isEqualTo(asset);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mux.assets().get("asset-2").execute());
    }

    @Test
    void whatTheTestSaysStaysAsOddAsItIs() {
        Asset asset = Asset.fromJson("{\"id\": \"asset-1\", \"status\": \"brand_new\", \"colour\": \"red\"}");
        vendor.operation("list-assets").items(List.of(asset));

        Asset listed = mux.assets().list().iterator().next();
        assertThat(listed.status().isKnown()).isFalse();
        assertThat(listed.additionalProperties()).containsKey("colour");
        LiveStream created = create(LatencyMode.of("brand_new"));
        assertThat(mux.liveStreams().get(created.id()).execute().latencyMode().value())
                .isEqualTo("brand_new");
    }

    @Test
    void aPageHoldsAsManyItemsAsTheTestAndTheRequestAllow() {
        vendor.operation("list-live-streams").itemCount(7).pageSize(4);

        assertThat(pageSizes(mux.liveStreams().list().pages())).containsExactly(4, 3, 0);
        assertThat(pageSizes(mux.liveStreams().list(params -> params.limit(3)).pages()))
                .containsExactly(3, 3, 1, 0);
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        LiveStream created = create(LatencyMode.LOW);
        assertThat(created.latencyMode()).isEqualTo(LatencyMode.LOW);

        mux.liveStreams()
                .update(
                        created.id(),
                        UpdateLiveStreamRequest.builder().passthrough("order-1").build())
                .execute();

        LiveStream changed = mux.liveStreams().get(created.id()).execute();
        assertThat(changed.passthrough()).isEqualTo("order-1");
        assertThat(changed.latencyMode()).isEqualTo(LatencyMode.LOW);
        assertThat(liveStreams()).contains(changed);
    }

    @Test
    void whatIsBelowADeletedThingIsGone() {
        LiveStream created = create(LatencyMode.LOW);
        mux.liveStreams().complete(created.id()).execute();
        mux.liveStreams().delete(created.id()).execute();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mux.liveStreams().complete(created.id()).execute());
    }

    @Test
    void requestsAreSeenByOperation() {
        create(LatencyMode.REDUCED);
        mux.assets().list(params -> params.limit(10)).firstPage().execute();

        StubRequest create = vendor.operation("create-live-stream").request();
        assertThat(create.method()).isEqualTo("POST");
        assertThat(create.body(CreateLiveStreamRequest.class).latencyMode()).isEqualTo(LatencyMode.REDUCED);
        assertThat(create.json().getAsJsonObject().keySet()).containsExactly("latency_mode");
        assertThat(create.header("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(vendor.operation("list-assets").request().parameter("limit")).contains("10");
        assertThat(vendor.operation("get-asset").requests()).isEmpty();
        assertThat(vendor.requests())
                .extracting(StubRequest::operation)
                .containsExactly("create-live-stream", "list-assets");
        assertThat(create).hasToString("POST /video/v1/live-streams (create-live-stream)");
    }

    @Test
    void anOperationThatWasNotAskedOnceSaysWhatWas() {
        mux.liveStreams().delete(liveStreams().get(0).id()).execute();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> vendor.operation("get-asset").request())
                .withMessageContaining("get-asset was to be asked once, and was asked 0 times.")
                .withMessageContaining("(delete-live-stream)");
    }

    @Test
    void whatTheDocumentDoesNotKnowIsToldAndSeen() throws Exception {
        HttpResponse<String> answer = send(vendor, "/video/v2/nothing?a=b");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).startsWith("The document of mux has no operation GET /video/v2/nothing.");
        assertThat(vendor.unknownRequests()).containsExactly("GET /video/v2/nothing?a=b");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aStubOfTheTestComesFirst() {
        vendor.server()
                .stubFor(get(urlPathEqualTo("/video/v1/assets/mine"))
                        .willReturn(okJson("{\"data\": {\"id\": \"mine\"}}")));

        assertThat(mux.assets().get("mine").execute().id()).isEqualTo("mine");
        assertThat(vendor.operation("get-asset").request().parameter("ASSET_ID"))
                .contains("mine");
    }

    @Test
    void aResetForgetsEverything() {
        LiveStream created = create(LatencyMode.LOW);
        vendor.operation("list-assets").always(Fault.status(500)).itemCount(1);

        vendor.reset();

        assertThat(vendor.requests()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mux.liveStreams().get(created.id()).execute());
        assertThat(mux.assets().list().stream().count()).isGreaterThan(1);
    }

    @Test
    void onlyThisMachineReachesIt() throws UnknownHostException {
        assertThat(InetAddress.getByName(URI.create(vendor.baseUrl()).getHost()).isLoopbackAddress())
                .isTrue();
        assertThat(vendor.server().getOptions().bindAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VendorStub.start("acme"))
                .withMessageContaining("acme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("list-asset"))
                .withMessageStartingWith(
                        "The document of Mux has no operation list-asset. The nearest are list-assets, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("get-asset").itemCount(1))
                .withMessageContaining("is no list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.operation("list-assets").pageSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(200)).withMessageContaining("200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.of(String.class))
                .withMessageContaining("java.lang.String");
    }

    private LiveStream create(LatencyMode mode) {
        return mux.liveStreams()
                .create(CreateLiveStreamRequest.builder().latencyMode(mode).build())
                .execute();
    }

    private List<LiveStream> liveStreams() {
        return mux.liveStreams().list().stream().toList();
    }

    private static List<Integer> pageSizes(Iterable<? extends Page<?>> pages) {
        return StreamSupport.stream(pages.spliterator(), false)
                .map(page -> page.items().size())
                .toList();
    }
}
