package dev.espalier.examples.quickstart;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.google.gson.JsonObject;
import dev.espalier.contract.SpecDocument;
import dev.espalier.contract.SpecOperation;

/** Direct uploads of Mux, whose bytes go to another host, and of which an asset is made as soon as they are there. */
public final class UploadStubs {
    private final WireMockServer server;
    private final SpecOperation create;
    private final SpecOperation get;

    public UploadStubs(WireMockServer server, SpecDocument mux) {
        this.server = server;
        create = mux.operation("create-direct-upload");
        get = mux.operation("get-direct-upload");
    }

    /** Uploads that are created take bytes at {@code url}. */
    public void created(String url) {
        server.stubFor(request(create.method(), urlPathEqualTo(create.path())).willReturn(waiting(url)));
        server.stubFor(request(get.method(), urlPathTemplate(get.path())).willReturn(assetCreated()));
    }

    /** The upload {@code id} waits for bytes at {@code url} when it is asked for the first time. */
    public void waiting(String id, String url) {
        String path = get.path().replace("{UPLOAD_ID}", id);
        server.stubFor(request(get.method(), urlPathEqualTo(path))
                .inScenario(id)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("asked for")
                .willReturn(waiting(url)));
        server.stubFor(request(get.method(), urlPathEqualTo(path))
                .inScenario(id)
                .whenScenarioStateIs("asked for")
                .willReturn(assetCreated()));
    }

    private ResponseDefinitionBuilder waiting(String url) {
        JsonObject upload = Stubs.example(create);
        upload.getAsJsonObject("data").addProperty("url", url);
        return okJson(upload.toString()).withStatus(create.success().status());
    }

    private ResponseDefinitionBuilder assetCreated() {
        JsonObject upload = Stubs.example(create);
        JsonObject data = upload.getAsJsonObject("data");
        data.remove("url");
        data.addProperty("status", "asset_created");
        data.addProperty("asset_id", "asset-of-the-upload");
        return okJson(upload.toString());
    }
}
