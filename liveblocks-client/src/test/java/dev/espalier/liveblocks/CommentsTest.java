package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.api.CommentsApi;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentParagraph;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.CreateThreadRequest;
import dev.espalier.liveblocks.model.MentionKind;
import dev.espalier.liveblocks.model.MetadataValue;
import dev.espalier.liveblocks.model.NewComment;
import dev.espalier.liveblocks.model.Thread;
import dev.espalier.liveblocks.model.UpdateMetadataRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentsTest {
    private static final String THREAD = """
        {"type": "thread", "id": "th_1", "roomId": "plan", "comments": [], "resolved": false,
         "createdAt": "2026-03-02T08:15:00Z", "updatedAt": "2026-03-02T08:15:00Z",
         "metadata": {"color": "red", "x": 12.5, "y": 3, "pinned": true}}\
        """;

    @RegisterExtension
    private final StubServer stub = new StubServer();

    private CommentsApi comments() {
        return stub.client().comments();
    }

    @Test
    void aThreadStartsWithAComment() {
        stub.answers(THREAD);
        CommentBody body = CommentBody.builder()
                .version(1)
                .content(List.of(CommentParagraph.builder()
                        .children(List.of(
                                CommentText.builder().text("Hi ").bold(true).build(),
                                CommentMention.builder()
                                        .kind(MentionKind.USER)
                                        .id("leo")
                                        .build()))
                        .build()))
                .build();

        comments()
                .createThread(
                        "plan",
                        CreateThreadRequest.builder()
                                .comment(NewComment.builder()
                                        .userId("maya")
                                        .body(body)
                                        .build())
                                .metadata(Map.of("x", MetadataValue.of(12.5)))
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"comment": {"userId": "maya", "body": {"version": 1, "content": [
              {"type": "paragraph", "children": [
                {"text": "Hi ", "bold": true}, {"type": "mention", "kind": "user", "id": "leo"}]}]}},
             "metadata": {"x": 12.5}}\
            """));
    }

    @Test
    void metadataValuesAreTextsNumbersOrBooleans() {
        stub.answers(THREAD);

        Thread thread = comments().getThread("plan", "th_1").execute();

        assertThat(thread.metadata())
                .containsEntry("color", MetadataValue.of("red"))
                .containsEntry("x", MetadataValue.of(12.5))
                .containsEntry("pinned", MetadataValue.of(true));
    }

    @Test
    void nullDeletesAKeyOfThreadMetadata() {
        stub.answers("{\"color\": \"blue\"}");

        Map<String, MetadataValue> result =
                comments().updateThreadMetadata("plan", "th_1", change()).execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"userId\": \"maya\", \"metadata\": {\"color\": \"blue\", \"x\": null, \"y\": 3}}"));
        assertThat(result).containsExactly(Map.entry("color", MetadataValue.of("blue")));
    }

    @Test
    void nullDeletesAKeyOfCommentMetadata() {
        stub.answers("{}");

        comments().updateMetadata("plan", "th_1", "cm_1", change()).execute();

        assertThat(stub.requestJson().getAsJsonObject().get("metadata"))
                .isEqualTo(json("{\"color\": \"blue\", \"x\": null, \"y\": 3}"));
    }

    @Test
    void aWholeNumberIsSentWithoutAFraction() {
        stub.answers("{}");

        comments().updateMetadata("plan", "th_1", "cm_1", change()).execute();

        assertThat(stub.request().getBodyAsString()).contains("\"y\":3}");
    }

    @Test
    void threadsAreAskedForByAQuery() {
        stub.answers("{\"data\": [" + THREAD + "]}");

        List<Thread> threads = comments()
                .listThreads(
                        "plan",
                        CommentsApi.ListThreadsParams.builder()
                                .query("metadata[\"color\"]:\"red\" AND resolved:false")
                                .build())
                .execute();

        assertThat(threads).extracting(Thread::id).containsExactly("th_1");
        assertThat(stub.request().getQueryParams().get("query").firstValue())
                .isEqualTo("metadata[\"color\"]:\"red\" AND resolved:false");
    }

    private static UpdateMetadataRequest change() {
        Map<String, @Nullable MetadataValue> metadata = new LinkedHashMap<>();
        metadata.put("color", MetadataValue.of("blue"));
        metadata.put("x", null);
        metadata.put("y", MetadataValue.of(3));
        return UpdateMetadataRequest.builder().userId("maya").metadata(metadata).build();
    }
}
