package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.api.CommentsApi;
import dev.espalier.liveblocks.comment.CommentFormatter;
import dev.espalier.liveblocks.comment.CommentParser;
import dev.espalier.liveblocks.model.AddReactionRequest;
import dev.espalier.liveblocks.model.Comment;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentParagraph;
import dev.espalier.liveblocks.model.CommentReaction;
import dev.espalier.liveblocks.model.CommentReactionUser;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.CommentUserReaction;
import dev.espalier.liveblocks.model.CreateCommentRequest;
import dev.espalier.liveblocks.model.CreateThreadRequest;
import dev.espalier.liveblocks.model.MentionKind;
import dev.espalier.liveblocks.model.MetadataValue;
import dev.espalier.liveblocks.model.NewComment;
import dev.espalier.liveblocks.model.Thread;
import dev.espalier.liveblocks.model.ThreadVisibility;
import dev.espalier.liveblocks.model.UpdateCommentRequest;
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

    /** As Liveblocks sends it: an entry an emoji, which names all who chose it. */
    private static final String COMMENT = """
        {"type": "comment", "id": "cm_1", "threadId": "th_1", "roomId": "plan", "userId": "maya",
         "createdAt": "2026-03-02T08:15:00.000Z", "metadata": {"severity": 2},
         "body": {"version": 1, "content": [{"type": "paragraph", "children": [{"text": "Done."}]}]},
         "reactions": [
           {"emoji": "👍", "createdAt": "2026-03-02T08:16:00.000Z", "users": [{"id": "leo"}, {"id": "nora"}]},
           {"emoji": "👀", "createdAt": "2026-03-02T08:17:00.000Z", "users": [{"id": "leo"}]}],
         "attachments": [
           {"type": "attachment", "id": "at_1", "name": "plan.pdf", "size": 12, "mimeType": "application/pdf"}]}\
        """;

    private static final CommentBody BODY =
            CommentBody.builder().version(1).content(List.of()).build();

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

    @Test
    void aReactionOfACommentNamesAllItsUsers() {
        stub.answers(COMMENT);

        Comment comment = comments().get("plan", "th_1", "cm_1").execute();

        CommentReaction thumb = comment.reactions().get(0);
        assertThat(thumb.emoji()).isEqualTo("👍");
        assertThat(thumb.users()).extracting(CommentReactionUser::id).containsExactly("leo", "nora");
        assertThat(thumb.userId()).isNull();
        assertThat(comment.attachments()).extracting(CommentAttachment::name).containsExactly("plan.pdf");
        assertThat(json(comment.toJson())).isEqualTo(json(COMMENT));
    }

    @Test
    void aReactionOfACommentMayNameOneUserOnly() {
        stub.answers("{\"id\": \"cm_1\", \"reactions\": [{\"emoji\": \"👍\", \"userId\": \"leo\"}]}");

        CommentReaction reaction =
                comments().get("plan", "th_1", "cm_1").execute().reactions().get(0);

        assertThat(reaction.userId()).isEqualTo("leo");
        assertThat(reaction.users()).isNull();
    }

    @Test
    void aReactionThatIsAddedIsThatOfOneUser() {
        stub.answers("{\"emoji\": \"👍\", \"createdAt\": \"2026-03-02T08:16:00Z\", \"userId\": \"leo\"}");
        AddReactionRequest request =
                AddReactionRequest.builder().userId("leo").emoji("👍").build();

        CommentUserReaction reaction =
                comments().addReaction("plan", "th_1", "cm_1", request).execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/threads/th_1/comments/cm_1/add-reaction");
        assertThat(stub.requestJson()).isEqualTo(json("{\"userId\": \"leo\", \"emoji\": \"👍\"}"));
        assertThat(reaction.userId()).isEqualTo("leo");
        assertThat(reaction.createdAt()).isEqualTo("2026-03-02T08:16:00Z");
    }

    @Test
    void aThreadIsPublicOrPrivate() {
        stub.answers(THREAD.replace("\"resolved\"", "\"visibility\": \"private\", \"resolved\""));

        Thread thread = comments()
                .createThread(
                        "plan",
                        CreateThreadRequest.builder()
                                .comment(NewComment.builder()
                                        .userId("maya")
                                        .body(BODY)
                                        .attachmentIds(List.of("at_1"))
                                        .build())
                                .visibility(ThreadVisibility.PRIVATE)
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"comment": {"userId": "maya", "body": {"version": 1, "content": []}, "attachmentIds": ["at_1"]},
             "visibility": "private"}\
            """));
        assertThat(thread.visibility()).isEqualTo(ThreadVisibility.PRIVATE);
    }

    /** The vendor's examples lack what its schema requires. */
    @Test
    void aThreadNeedsNeitherResolvedNorUpdatedAt() {
        String example = """
            {"type": "thread", "id": "th_1", "roomId": "plan", "createdAt": "2022-07-13T14:32:50.697Z",
             "metadata": {"color": "blue"}, "comments": [{"type": "comment", "threadId": "th_1", "roomId": "plan",
               "id": "cm_1", "userId": "maya", "createdAt": "2022-07-13T14:32:50.697Z",
               "deletedAt": "2022-07-13T14:32:50.697Z", "body": {}, "metadata": {}, "reactions": [],
               "attachments": []}]}\
            """;
        stub.answers(example);

        Thread thread = comments().getThread("plan", "th_1").executeAsync().join();

        assertThat(thread.resolved()).isNull();
        assertThat(thread.updatedAt()).isNull();
        assertThat(thread.visibility()).isNull();
        assertThat(thread.comments().get(0).deletedAt()).isEqualTo("2022-07-13T14:32:50.697Z");
        assertThat(json(thread.toJson())).isEqualTo(json(example));
    }

    @Test
    void anEditRemovesEntriesOfTheMetadataByNull() {
        stub.answers(COMMENT);
        Map<String, @Nullable MetadataValue> metadata = new LinkedHashMap<>();
        metadata.put("severity", MetadataValue.of(3));
        metadata.put("ticket", null);

        comments()
                .update(
                        "plan",
                        "th_1",
                        "cm_1",
                        UpdateCommentRequest.builder()
                                .body(BODY)
                                .metadata(metadata)
                                .attachmentIds(List.of("at_1"))
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"body": {"version": 1, "content": []}, "metadata": {"severity": 3, "ticket": null},
             "attachmentIds": ["at_1"]}\
            """));
    }

    @Test
    void aCommentThatIsMadeOfMarkdownIsSentAsItIsMade() {
        stub.answers("{\"type\": \"comment\", \"id\": \"cm_1\"}");
        CommentParser parser = CommentParser.builder()
                .mentions(name ->
                        CommentMention.builder().kind(MentionKind.USER).id("u1").build())
                .build();

        comments()
                .create(
                        "plan",
                        "th_1",
                        CreateCommentRequest.builder()
                                .userId("maya")
                                .body(parser.markdown("**Done**, @leo: [the plan](https://acme.example/plan)\n\nBye"))
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"userId": "maya", "body": {"version": 1, "content": [
              {"type": "paragraph", "children": [
                {"text": "Done", "bold": true}, {"text": ", "}, {"type": "mention", "kind": "user", "id": "u1"},
                {"text": ": "}, {"type": "link", "url": "https://acme.example/plan", "text": "the plan"}]},
              {"type": "paragraph", "children": [{"text": "Bye"}]}]}}\
            """));
    }

    @Test
    void aMentionOfTheTimeBeforeGroupsHasNoKind() {
        stub.answers("""
            {"id": "cm_1", "body": {"version": 1, "content":
              [{"type": "paragraph", "children": [{"type": "mention", "id": "maya"}]}]}}\
            """);

        CommentBody body = comments().get("plan", "th_1", "cm_1").execute().body();

        assertThat(((CommentParagraph) body.content().get(0)).children())
                .containsExactly(CommentMention.builder().id("maya").build());
        assertThat(CommentFormatter.mentions(body))
                .extracting(CommentMention::kind)
                .containsExactly(MentionKind.USER);
    }

    private static UpdateMetadataRequest change() {
        Map<String, @Nullable MetadataValue> metadata = new LinkedHashMap<>();
        metadata.put("color", MetadataValue.of("blue"));
        metadata.put("x", null);
        metadata.put("y", MetadataValue.of(3));
        return UpdateMetadataRequest.builder().userId("maya").metadata(metadata).build();
    }
}
