package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.model.YjsVersion;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionsTest {
    private static final byte[] UPDATE = {0, 1, 2, (byte) 0xFF};

    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void aVersionIsMadeAtThePluralPathWithoutABody() {
        stub.answers("{\"data\": {\"id\": \"vh_1\"}}");

        assertThat(stub.client().versions().create("plan").execute().id()).isEqualTo("vh_1");

        assertThat(stub.request().getMethod().getName()).isEqualTo("POST");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/versions");
        assertThat(stub.request().getBody()).isEmpty();
    }

    @Test
    void theOlderWayKeepsItsPath() {
        stub.answers("{\"data\": {\"id\": \"vh_1\"}}");

        assertThat(stub.client().yjs().createVersion("plan").execute().id()).isEqualTo("vh_1");

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/version");
    }

    @Test
    void theYjsDocumentOfAVersionIsRead() throws IOException {
        stub.answers(aResponse()
                .withHeader("Content-Type", "application/octet-stream")
                .withBody(UPDATE));

        try (ResponseBody update =
                stub.client().versions().getYjs("plan", "vh_1/2").execute()) {
            assertThat(update.bytes()).isEqualTo(UPDATE);
        }
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/versions/vh_1%2F2/yjs");
    }

    @Test
    void theOlderWayToReadAVersionKeepsItsPath() throws IOException {
        stub.answers(aResponse()
                .withHeader("Content-Type", "application/octet-stream")
                .withBody(UPDATE));

        try (ResponseBody update =
                stub.client().yjs().getVersion("plan", "vh_1").executeAsync().join()) {
            assertThat(update.bytes()).isEqualTo(UPDATE);
        }
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/version/vh_1");
    }

    @Test
    void aVersionIsDeleted() {
        stub.answers(200);

        stub.client().versions().delete("plan", "vh_1").execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("DELETE");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/versions/vh_1");
    }

    @Test
    void aVersionNeedsNeitherTypeNorKind() {
        String version =
                "{\"id\": \"vh_1\", \"createdAt\": \"2026-03-14T09:26:53.512Z\", \"authors\": [{\"id\": \"maya\"}]}";
        stub.answers("{\"nextCursor\": null, \"data\": [" + version + "]}");

        YjsVersion read =
                stub.client().yjs().listVersions("plan").stream().findFirst().orElseThrow();

        assertThat(read.kind()).isNull();
        assertThat(read.authors().get(0).id()).isEqualTo("maya");
        assertThat(json(read.toJson())).isEqualTo(json(version));
    }
}
