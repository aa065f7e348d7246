package dev.espalier.examples.quickstart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.SpecDocument;
import dev.espalier.contract.SpecOperation;
import dev.espalier.contract.SpecResponse;
import dev.espalier.contract.SpecStubs;
import java.nio.charset.StandardCharsets;

/**
 * Vendors that answer with the examples of their specs; lists end, the first creation meets a 429, and one id does not
 * exist.
 */
final class Stubs {
    static final String NO_SUCH_ID = "no-such-id";

    private Stubs() {}

    /** @param uploadUrl where the bytes of files go */
    static void mux(WireMockServer server, String uploadUrl) {
        SpecDocument mux = SpecDocument.ofVendor("mux");
        SpecStubs.register(server, mux);
        new UploadStubs(server, mux).created(uploadUrl);
        SpecOperation list = mux.operation("list-live-streams");
        JsonObject secondPage = example(list);
        for (JsonElement stream : secondPage.getAsJsonArray("data")) {
            stream.getAsJsonObject()
                    .addProperty("id", stream.getAsJsonObject().get("id").getAsString() + "-2");
        }
        server.stubFor(request(list.method(), urlPathEqualTo(list.path()))
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson(secondPage.toString())));
        server.stubFor(request(list.method(), urlPathEqualTo(list.path()))
                .withQueryParam("page", equalTo("3"))
                .willReturn(okJson("{\"data\": []}")));
        SpecOperation create = mux.operation("create-live-stream");
        tooManyRequestsAtFirst(server, create, SpecStubs.answer(error(create, 429)));
        SpecOperation get = mux.operation("get-live-stream");
        server.stubFor(request(get.method(), urlPathEqualTo(get.path().replace("{LIVE_STREAM_ID}", NO_SUCH_ID)))
                .willReturn(SpecStubs.answer(error(get, 404))));
    }

    static void samsara(WireMockServer server) {
        SpecDocument samsara = SpecDocument.ofVendor("samsara");
        SpecStubs.register(server, samsara);
        SpecOperation list = samsara.operation("getLiveSharingLinks");
        JsonObject lastPage = example(list);
        JsonObject pagination = lastPage.getAsJsonObject("pagination");
        String cursor = pagination.get("endCursor").getAsString();
        pagination.addProperty("hasNextPage", false);
        server.stubFor(request(list.method(), urlPathEqualTo(list.path()))
                .withQueryParam("after", equalTo(cursor))
                .willReturn(okJson(lastPage.toString())));
        SpecOperation create = samsara.operation("createLiveSharingLink");
        tooManyRequestsAtFirst(server, create, SpecStubs.answer(error(create, 429)));
        SpecOperation delete = samsara.operation("deleteLiveSharingLink");
        server.stubFor(request(delete.method(), urlPathEqualTo(delete.path()))
                .withQueryParam("id", equalTo(NO_SUCH_ID))
                .willReturn(SpecStubs.answer(error(delete, 404))));
    }

    static void liveblocks(WireMockServer server) {
        SpecDocument liveblocks = SpecDocument.ofVendor("liveblocks");
        SpecStubs.register(server, liveblocks);
        SpecOperation list = liveblocks.operation("get-rooms");
        JsonObject lastPage = example(list);
        String cursor = lastPage.get("nextCursor").getAsString();
        lastPage.add("nextCursor", JsonNull.INSTANCE);
        server.stubFor(request(list.method(), urlPathEqualTo(list.path()))
                .withQueryParam("startingAfter", equalTo(cursor))
                .willReturn(okJson(lastPage.toString())));
        // Liveblocks documents no 429; a proxy or a later version may answer it all the same.
        tooManyRequestsAtFirst(
                server, liveblocks.operation("create-room"), aResponse().withStatus(429));
        SpecOperation get = liveblocks.operation("get-room");
        server.stubFor(request(get.method(), urlPathEqualTo(get.path().replace("{roomId}", NO_SUCH_ID)))
                .willReturn(SpecStubs.answer(error(get, 404))));
    }

    private static void tooManyRequestsAtFirst(
            WireMockServer server, SpecOperation operation, ResponseDefinitionBuilder tooManyRequests) {
        server.stubFor(request(operation.method(), urlPathEqualTo(operation.path()))
                .inScenario(operation.id())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("limit over")
                .willReturn(tooManyRequests.withHeader("Retry-After", "0.2")));
    }

    private static SpecResponse error(SpecOperation operation, int status) {
        return operation.errors().stream()
                .filter(response -> response.status() == status)
                .findFirst()
                .orElseThrow();
    }

    /** The example of its success. */
    static JsonObject example(SpecOperation operation) {
        byte[] body = operation.success().body().orElseThrow().bytes();
        return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
