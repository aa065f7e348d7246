package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonParser;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.operation.Beta;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.torture.TortureClient;
import dev.espalier.torture.api.CollisionsApi;
import dev.espalier.torture.api.ThingsApi;
import dev.espalier.torture.api.ThingsApi.ListOwnedParams;
import dev.espalier.torture.api.ThingsApi.ListParams;
import dev.espalier.torture.api.ThingsApi.UpdateParams;
import dev.espalier.torture.model.Node;
import dev.espalier.torture.model.Page;
import dev.espalier.torture.model.Tag;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.UpdateThingRequest;
import dev.espalier.torture.model.Value;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GeneratedOperationsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private TortureClient torture;

    @BeforeEach
    void connect() {
        torture = Torture.client("http://127.0.0.1:" + SERVER.getPort());
    }

    @AfterEach
    void close() {
        torture.close();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static LoggedRequest sent() {
        List<LoggedRequest> requests =
                SERVER.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
        return requests.get(requests.size() - 1);
    }

    private static String thing(String name) {
        return "{\"name\": \"" + name + "\", \"count\": 1}";
    }

    @Test
    void anErrorThatRepeatsASecretOfTheBodyDoesNotShowIt() {
        answer(status(422).withBody("{\"error\": \"body-secret is too short\"}"));
        Thing thing = Thing.builder().name("a").count(1).secret("body-secret").build();

        assertThatThrownBy(() -> torture.things().create(thing).execute())
                .hasMessageContaining("██ is too short")
                .hasMessageNotContaining("body-secret");
    }

    @Test
    void everyOverloadOfABetaIsMarked() {
        assertThat(ThingsApi.class.getMethods())
                .filteredOn(method -> method.getName().equals("list"))
                .hasSize(3)
                .allSatisfy(method ->
                        assertThat(method.isAnnotationPresent(Beta.class)).isTrue());
        assertThat(ThingsApi.class.getMethods())
                .filteredOn(method -> method.getName().equals("create"))
                .isNotEmpty()
                .noneSatisfy(method ->
                        assertThat(method.isAnnotationPresent(Beta.class)).isTrue());
    }

    @Test
    void parametersAreSentInTheFormOfTheDocument() {
        answer(okJson("{\"data\": []}"));

        torture.things()
                .list(ListParams.builder()
                        .tags(List.of("a b", "c,d"))
                        .values(List.of(Value._1_4, Value.AUDIO_ONLY_CAPPED_1080P))
                        .value(Value.EMPTY)
                        .since(OffsetDateTime.parse("2026-01-02T03:04:00+02:00"))
                        .idempotent(true)
                        .out("o")
                        .xTrace("q")
                        .xTrace2("h")
                        .build())
                .firstPage()
                .execute();

        assertThat(sent().getUrl())
                .isEqualTo("/things?tags%5B%5D=a%20b&tags%5B%5D=c%2Cd&values=1%2F4,audio-only%2Ccapped-1080p&value="
                        + "&since=2026-01-02T03%3A04%3A00%2B02%3A00&idempotent=true&out=o&x-trace=q");
        assertThat(sent().getHeader("X-Trace")).isEqualTo("h");
    }

    @Test
    void aFlagThatIsFalseIsNotSent() {
        answer(okJson("{\"data\": []}"));

        torture.things()
                .list(ListParams.builder().idempotent(false).build())
                .firstPage()
                .execute();

        assertThat(sent().getUrl()).isEqualTo("/things");
    }

    @Test
    void optionalParametersCanBeSetByAFunction() {
        answer(okJson("{\"data\": []}"));

        torture.things()
                .list(params -> params.tags(List.of("a")).out("o"))
                .firstPage()
                .execute();

        assertThat(sent().getUrl()).isEqualTo("/things?tags%5B%5D=a&out=o");
    }

    @Test
    void aFunctionGoesBesideWhatIsRequired() {
        answer(okJson("{\"data\": {}}"));

        torture.things()
                .update("a", UpdateThingRequest.builder().note("n").build(), params -> params.dry(true))
                .execute();

        assertThat(sent().getUrl()).isEqualTo("/things/a?dry=true");
        assertThat(sent().getBodyAsString()).isEqualTo("{\"note\":\"n\"}");

        torture.things().update("b", params -> params.dry(false)).execute();

        assertThat(sent().getUrl()).isEqualTo("/things/b?dry=false");
        assertThat(sent().getBody()).isEmpty();
    }

    /** Two attempts, as the answers say nothing of what was done. */
    @Test
    void whatAFlagMakesIdempotentIsRepeated() {
        answer(status(503));
        ApiCall<@Nullable Thing> once = twice(torture.bodies().startJob(params -> params.onCe(true)));
        ApiCall<@Nullable Thing> again = twice(torture.bodies().startJob(params -> params.onCe(false)));

        assertThatThrownBy(once::execute).isInstanceOf(ServerException.class);
        assertThat(requests()).containsExactly("/jobs?on-ce=true", "/jobs?on-ce=true");
        assertThat(once.executeAsync()).failsWithin(Duration.ofSeconds(30));
        assertThat(requests()).hasSize(4);

        SERVER.resetRequests();
        assertThatThrownBy(again::execute).isInstanceOf(ServerException.class);
        assertThat(requests()).containsExactly("/jobs");
        assertThat(again.executeAsync()).failsWithin(Duration.ofSeconds(30));
        assertThat(requests()).hasSize(2);
    }

    private static ApiCall<@Nullable Thing> twice(ApiCall<@Nullable Thing> call) {
        return call.with(options -> options.retryPolicy(RetryPolicy.builder()
                .maxAttempts(2)
                .baseDelay(Duration.ofMillis(1))
                .build()));
    }

    private static List<String> requests() {
        return SERVER.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl())).stream()
                .map(LoggedRequest::getUrl)
                .toList();
    }

    @Test
    void parametersNamedAsLocalVariablesAreCompared() {
        ListParams params =
                ListParams.builder().other("o").that("t").builder_("b").build();

        assertThat(params)
                .isEqualTo(params.toBuilder().build())
                .hasSameHashCodeAs(params.toBuilder().build());
        assertThat(params).isNotEqualTo(params.toBuilder().that("x").build());
    }

    @Test
    void parametersRefuseNullAndHideSecrets() {
        assertThatThrownBy(() -> ListParams.builder().out(null))
                .hasMessageStartingWith("ListParams.out(null) is not possible");
        assertThat(ListParams.builder().xTrace2("s3cret").build()).hasToString("ListParams{xTrace2=██}");
    }

    @Test
    void pagesAreCountedUntilOneIsEmpty() {
        SERVER.stubFor(get(urlPathEqualTo("/things"))
                .withQueryParam("page", absent())
                .willReturn(okJson("{\"data\": [" + thing("a") + "]}")));
        SERVER.stubFor(get(urlPathEqualTo("/things"))
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson("{\"data\": [" + thing("b") + "]}")));
        SERVER.stubFor(get(urlPathEqualTo("/things"))
                .withQueryParam("page", equalTo("3"))
                .willReturn(okJson("{\"data\": []}")));

        assertThat(torture.things().list()).extracting(Thing::name).containsExactly("a", "b");
    }

    @Test
    void cursorsAreFollowedWithTheParametersThatAreRequired() {
        SERVER.stubFor(get(urlPathEqualTo("/owners/a%2Fb/things"))
                .withQueryParam("after", absent())
                .willReturn(okJson(
                        "{\"page\": {\"data\": [{\"label\": \"a\"}], \"nextCursor\": \"c\", \"hasNextPage\": true}}")));
        SERVER.stubFor(get(urlPathEqualTo("/owners/a%2Fb/things"))
                .withQueryParam("after", equalTo("c"))
                .willReturn(okJson(
                        "{\"page\": {\"hasNextPage\": false, \"nextCursor\": null, \"data\": [{\"label\": \"b\"}]}}")));

        Pager<Node> nodes = torture.things()
                .listOwned(
                        "a/b",
                        List.of("x,y", "z"),
                        List.of(Value.PLAIN, Value._1_4),
                        OffsetDateTime.parse("2026-01-02T03:04:00Z"),
                        "t",
                        "1");

        assertThat(nodes).extracting(Node::label).containsExactly("a", "b");
        assertThat(sent().getUrl()).contains("joined=x%2Cy,z").contains("repeated=plain&repeated=1%2F4");
        assertThat(sent().getUrl())
                .contains("until=2026-01-02T03%3A04%3A00Z")
                .contains("thing_id=t")
                .contains("after=c");
        assertThat(sent().getHeader("X-Version")).isEqualTo("1");
        assertThat(ListOwnedParams.none()).isEqualTo(ListOwnedParams.builder().build());
    }

    @Test
    void anEnvelopeIsOpened() {
        answer(okJson("{\"data\": " + thing("a") + "}").withStatus(201));

        Thing created = torture.things()
                .create(Thing.builder().name("a").count(1).build())
                .execute();

        assertThat(created.name()).isEqualTo("a");
        assertThat(sent().getBodyAsString()).isEqualTo("{\"name\":\"a\",\"count\":1,\"version\":\"v1\"}");
    }

    @Test
    void aPatchSendsWhatWasSetAndNothingElse() {
        answer(okJson("{\"data\": {}}"));

        torture.things()
                .update("a", UpdateThingRequest.builder().note(null).build())
                .execute();

        assertThat(sent().getBodyAsString()).isEqualTo("{\"note\":null}");
    }

    @Test
    void aPatchCanEmptyAListAndDeleteAnEntry() {
        answer(okJson("{\"data\": {}}"));

        torture.things()
                .update(
                        "a",
                        UpdateThingRequest.builder()
                                .links(List.of())
                                .labels(Collections.singletonMap("gone", null))
                                .additionalProperty("extra", 9007199254740993L)
                                .build(),
                        UpdateParams.builder().dry(true).build())
                .execute();

        assertThat(sent().getBodyAsString())
                .isEqualTo("{\"links\":[],\"labels\":{\"gone\":null},\"extra\":9007199254740993}");
        assertThat(sent().getUrl()).isEqualTo("/things/a?dry=true");
    }

    @Test
    void anOptionalBodyCanBeLeftOut() {
        answer(okJson("{\"data\": {}}"));

        torture.things().update("a").execute();

        assertThat(sent().getBody()).isEmpty();
    }

    @Test
    void deleteSendsItsBodyAndTakesNoAnswer() {
        answer(status(204));

        torture.things()
                .delete("a/../b", Collections.singletonMap("reason", null))
                .execute();

        assertThat(sent().getMethod().getName()).isEqualTo("DELETE");
        assertThat(sent().getUrl()).isEqualTo("/things/a%2F..%2Fb");
        assertThat(sent().getBodyAsString()).isEqualTo("{\"reason\":null}");
    }

    @Test
    void anEmpty200IsNoResult() {
        answer(ok());

        assertThat(torture.things().touch("a").execute()).isNull();
    }

    /** Kotlin, for one, reads it there. */
    @Test
    void noResultIsNullByItsType() throws NoSuchMethodException {
        AnnotatedParameterizedType returned = (AnnotatedParameterizedType)
                ThingsApi.class.getMethod("touch", String.class).getAnnotatedReturnType();
        AnnotatedType result = returned.getAnnotatedActualTypeArguments()[0];

        assertThat(result.getType()).isEqualTo(Void.class);
        assertThat(result.isAnnotationPresent(Nullable.class)).isTrue();
    }

    @Test
    void aBareListIsAList() {
        answer(okJson("[\"1/4\", \"new\"]"));

        assertThat(torture.things().values("a").execute()).containsExactly(Value._1_4, Value.of("new"));
    }

    @Test
    void bytesAreReceived() throws IOException {
        byte[] bytes = {0, -1, 13, 10, (byte) 0xC3};
        answer(ok().withBody(bytes));

        try (ResponseBody body = torture.things().download("a").execute()) {
            assertThat(body.bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void bytesAreSent() {
        byte[] bytes = {0, -1, 13, 10, (byte) 0xC3};
        answer(status(204));

        torture.things().upload("a", RequestBody.create(bytes)).execute();

        assertThat(sent().getBody()).isEqualTo(bytes);
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void anyJsonGoesBothWays() {
        String json = "{\"big\":12345678901234567890.5,\"none\":null,\"list\":[1,null]}";
        answer(okJson(json));

        assertThat(torture.things().query("a", JsonParser.parseString(json)).execute())
                .isEqualTo(JsonParser.parseString(json));
        assertThat(sent().getBodyAsString()).isEqualTo(json);
    }

    @Test
    void modelsNamedAsOursWorkInOperations() {
        answer(okJson("{\"items\": [{\"id\": \"p\"}]}"));
        CollisionsApi collisions = torture.collisions();

        assertThat(collisions.listPages())
                .containsExactly(Page.builder().id("p").build());

        answer(okJson("[{\"ids\": {\"a\": \"b\"}}]"));
        assertThat(collisions
                        .putTag("a", Tag.builder().id("t").build())
                        .execute()
                        .get(0)
                        .ids())
                .containsEntry("a", "b");
        assertThat(sent().getBodyAsString()).isEqualTo("{\"id\":\"t\"}");
    }

    @Test
    @SuppressWarnings("deprecation")
    void whatIsDeprecatedWorks() {
        answer(okJson("{\"id\": \"o\", \"kind\": null}"));

        assertThat(torture.class_()
                        .old(dev.espalier.torture.model.OldKind.A)
                        .execute()
                        .hasKind())
                .isTrue();
        assertThat(sent().getUrl()).isEqualTo("/old?kind=a");
    }
}
