package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.liveblocks.model.CreateWebhookRequest;
import dev.espalier.liveblocks.model.UpdateProjectRequest;
import dev.espalier.liveblocks.model.VersionCreationTimeout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialsTest {
    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void theSecretKeyIsSentAsBearerToken() {
        stub.answers(204);

        stub.client().rooms().prewarm("plan").execute();

        assertThat(stub.request().getHeader("Authorization")).isEqualTo("Bearer " + StubServer.SECRET_KEY);
    }

    @Test
    void managementSendsItsOwnToken() {
        stub.answers(204);

        try (LiveblocksClient client = withManagementToken()) {
            client.management().deleteProject("p1").execute();
        }

        assertThat(stub.request().getHeader("Authorization")).isEqualTo("Bearer team-token");
    }

    @Test
    void nothingElseSendsTheManagementToken() {
        stub.answers(204);

        try (LiveblocksClient client = withManagementToken()) {
            client.rooms().delete("plan").execute();
        }

        assertThat(stub.request().getHeader("Authorization")).isEqualTo("Bearer " + StubServer.SECRET_KEY);
    }

    @Test
    void managementWithoutItsTokenSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stub.client().management().getProject("p1"))
                .withMessage("liveblocks get-management-project needs the credential \"managementToken\", "
                        + "which the client was built without. Set it on the client's builder.");
    }

    @Test
    void aPagedManagementListWithoutItsTokenSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stub.client().management().listProjects())
                .withMessageContaining("needs the credential \"managementToken\"");
    }

    @Test
    void aTimeoutIsSwitchedOffByFalse() {
        stub.answers("{}");

        try (LiveblocksClient client = withManagementToken()) {
            client.management()
                    .updateProject(
                            "p1",
                            UpdateProjectRequest.builder()
                                    .versionCreationTimeout(VersionCreationTimeout.of(false))
                                    .build())
                    .execute();
        }

        assertThat(stub.requestJson()).isEqualTo(json("{\"versionCreationTimeout\": false}"));
    }

    private LiveblocksClient withManagementToken() {
        return stub.client().newBuilder().managementToken("team-token").build();
    }

    @Test
    void aKeyWithForeignCharactersIsRefusedWithoutEchoingIt() {
        assertThatThrownBy(() ->
                        LiveblocksClient.builder().secretKey("sk_a$b/hunter2").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The Liveblocks secret key holds characters that no such credential has")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void headersOfAWebhookAreNotShown() {
        CreateWebhookRequest request = CreateWebhookRequest.builder()
                .url("https://audit.example/rooms")
                .subscribedEvents(List.of())
                .additionalHeaders(Map.of("Authorization", "hunter2"))
                .build();

        assertThat(request.toString()).contains("additionalHeaders=██").doesNotContain("hunter2");
    }
}
