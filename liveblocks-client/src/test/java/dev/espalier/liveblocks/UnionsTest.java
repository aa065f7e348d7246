package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import dev.espalier.liveblocks.model.AddJsonPatchOperation;
import dev.espalier.liveblocks.model.AiCopilot;
import dev.espalier.liveblocks.model.AnthropicCopilot;
import dev.espalier.liveblocks.model.AnthropicThinkingEnabled;
import dev.espalier.liveblocks.model.CreateOpenAiCopilotRequest;
import dev.espalier.liveblocks.model.CustomInboxNotification;
import dev.espalier.liveblocks.model.FileKnowledgeSource;
import dev.espalier.liveblocks.model.GoogleCopilot;
import dev.espalier.liveblocks.model.InboxNotification;
import dev.espalier.liveblocks.model.JsonPatchOperation;
import dev.espalier.liveblocks.model.KnowledgeSource;
import dev.espalier.liveblocks.model.MetadataValue;
import dev.espalier.liveblocks.model.OpenAiCompatibleCopilot;
import dev.espalier.liveblocks.model.OpenAiCopilot;
import dev.espalier.liveblocks.model.OpenAiModel;
import dev.espalier.liveblocks.model.RemoveJsonPatchOperation;
import dev.espalier.liveblocks.model.ReplaceJsonPatchOperation;
import dev.espalier.liveblocks.model.TextMentionInboxNotification;
import dev.espalier.liveblocks.model.ThreadInboxNotification;
import dev.espalier.liveblocks.model.UpdateCopilotRequest;
import dev.espalier.liveblocks.model.VersionCreationTimeout;
import dev.espalier.liveblocks.model.WebKnowledgeSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionsTest {
    private static final String COPILOT = "{\"type\": \"copilot\", \"id\": \"co_1\", \"provider\": \"%s\"}";

    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void copilotsAreToldApartByProvider() {
        assertThat(copilot("openai")).isInstanceOf(OpenAiCopilot.class);
        assertThat(copilot("anthropic")).isInstanceOf(AnthropicCopilot.class);
        assertThat(copilot("google")).isInstanceOf(GoogleCopilot.class);
        assertThat(copilot("openai-compatible")).isInstanceOf(OpenAiCompatibleCopilot.class);
    }

    @Test
    void aNewProviderIsKept() {
        AiCopilot copilot = copilot("acme-ai");

        assertThat(copilot.provider()).isEqualTo("acme-ai");
        assertThat(((AiCopilot.Unknown) copilot).json()).isEqualTo(json(COPILOT.formatted("acme-ai")));
    }

    @Test
    void thinkingIsToldApartByType() {
        stub.answers("""
            {"provider": "anthropic", "providerOptions":
              {"anthropic": {"thinking": {"type": "enabled", "budgetTokens": 4096}}}}\
            """);

        AnthropicCopilot copilot =
                (AnthropicCopilot) stub.client().ai().getCopilot("co_1").execute();

        assertThat(copilot.providerOptions().anthropic().thinking())
                .isEqualTo(AnthropicThinkingEnabled.builder().budgetTokens(4096).build());
    }

    @Test
    void aVariantSendsItsDiscriminator() {
        stub.answers(COPILOT.formatted("openai"));

        stub.client()
                .ai()
                .createCopilot(CreateOpenAiCopilotRequest.builder()
                        .name("Chef")
                        .systemPrompt("Be brief.")
                        .providerApiKey("key")
                        .providerModel(OpenAiModel.of("gpt-9"))
                        .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"name": "Chef", "systemPrompt": "Be brief.", "providerApiKey": "key",
             "provider": "openai", "providerModel": "gpt-9"}\
            """));
    }

    @Test
    void nullClearsFieldsOfACopilot() {
        stub.answers(COPILOT.formatted("openai"));

        stub.client()
                .ai()
                .updateCopilot(
                        "co_1",
                        UpdateCopilotRequest.builder()
                                .description(null)
                                .knowledgePrompt(null)
                                .settings(null)
                                .providerOptions(null)
                                .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"description\": null, \"knowledgePrompt\": null, "
                        + "\"settings\": null, \"providerOptions\": null}"));
    }

    @ParameterizedTest
    @CsvSource({"ai-knowledge-web-source, WEB", "ai-knowledge-file-source, FILE", "ai-knowledge-mail-source, UNKNOWN"})
    void knowledgeSourcesAreToldApartByType(String type, String kind) {
        stub.answers("{\"id\": \"ks_1\", \"type\": \"" + type + "\"}");

        KnowledgeSource source =
                stub.client().ai().getKnowledgeSource("co_1", "ks_1").execute();

        assertThat(kindOf(source)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "thread, THREAD",
        "textMention, TEXT_MENTION",
        "$fileUploaded, CUSTOM",
        "custom, CUSTOM",
        "weeklyDigest, UNKNOWN"
    })
    void inboxNotificationsAreToldApartByKind(String kind, String variant) {
        stub.answers("{\"id\": \"in_1\", \"kind\": \"" + kind + "\"}");

        InboxNotification notification =
                stub.client().notifications().get("maya", "in_1").execute();

        assertThat(kindOf(notification)).isEqualTo(variant);
        assertThat(notification.kind()).isEqualTo(kind);
    }

    @Test
    void aCustomNotificationHasActivities() {
        stub.answers("""
            {"id": "in_1", "kind": "$fileUploaded", "subjectId": "f1", "readAt": null, "roomId": null,
             "notifiedAt": "2026-03-02T08:15:00Z", "activities": [
               {"id": "ac_1", "createdAt": "2026-03-02T08:15:00Z", "data": {"pages": 12, "file": "a.pdf"}}]}\
            """);

        CustomInboxNotification notification = (CustomInboxNotification)
                stub.client().notifications().get("maya", "in_1").execute();

        assertThat(notification.activities().get(0).data())
                .containsEntry("pages", MetadataValue.of(12))
                .containsEntry("file", MetadataValue.of("a.pdf"));
    }

    @Test
    void aPatchIsAListOfOperations() {
        stub.answers(200);

        stub.client()
                .storage()
                .patch(
                        "plan",
                        List.of(
                                AddJsonPatchOperation.builder()
                                        .path("/steps/-")
                                        .value(new JsonPrimitive("launch"))
                                        .build(),
                                ReplaceJsonPatchOperation.builder()
                                        .path("/reviewer")
                                        .value(JsonNull.INSTANCE)
                                        .build(),
                                RemoveJsonPatchOperation.builder()
                                        .path("/budget")
                                        .build(),
                                new JsonPatchOperation.Unknown(json("{\"op\": \"merge\", \"path\": \"/\"}"))))
                .execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("PATCH");
        assertThat(stub.requestJson()).isEqualTo(json("""
            [{"op": "add", "path": "/steps/-", "value": "launch"},
             {"op": "replace", "path": "/reviewer", "value": null},
             {"op": "remove", "path": "/budget"},
             {"op": "merge", "path": "/"}]\
            """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "60", "\"never\""})
    void aVersionCreationTimeoutKeepsItsForm(String form) {
        VersionCreationTimeout timeout = new Gson().fromJson(form, VersionCreationTimeout.class);

        assertThat(new Gson().toJson(timeout, VersionCreationTimeout.class)).isEqualTo(form);
    }

    @Test
    void aVersionCreationTimeoutIsFalseOrSeconds() {
        assertThat(new Gson().fromJson("false", VersionCreationTimeout.class))
                .isEqualTo(VersionCreationTimeout.of(false));
        assertThat(new Gson().fromJson("60", VersionCreationTimeout.class)).isEqualTo(VersionCreationTimeout.of(60));
    }

    private AiCopilot copilot(String provider) {
        stub.answers(COPILOT.formatted(provider));
        return stub.client().ai().getCopilot("co_1").execute();
    }

    private static String kindOf(KnowledgeSource source) {
        if (source instanceof WebKnowledgeSource) {
            return "WEB";
        }
        return source instanceof FileKnowledgeSource ? "FILE" : "UNKNOWN";
    }

    private static String kindOf(InboxNotification notification) {
        if (notification instanceof ThreadInboxNotification) {
            return "THREAD";
        } else if (notification instanceof TextMentionInboxNotification) {
            return "TEXT_MENTION";
        }
        return notification instanceof CustomInboxNotification ? "CUSTOM" : "UNKNOWN";
    }
}
