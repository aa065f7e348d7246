package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import dev.espalier.liveblocks.api.FeedsApi;
import dev.espalier.liveblocks.model.CreateFeedMessageRequest;
import dev.espalier.liveblocks.model.CreateFeedRequest;
import dev.espalier.liveblocks.model.Feed;
import dev.espalier.liveblocks.model.FeedMessage;
import dev.espalier.liveblocks.model.FeedMetadataValue;
import dev.espalier.liveblocks.model.UpdateFeedMessageRequest;
import dev.espalier.liveblocks.model.UpdateFeedRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedsTest {
    private static final String FEED = """
        {"feedId": "agent/1", "metadata": {"topic": "plan", "people": ["maya", "leo"]},
         "createdAt": 1773480413512, "updatedAt": 1773481920047}\
        """;
    private static final String MESSAGE = """
        {"id": "msg-1", "data": {"role": "user", "score": 0.5, "parts": [null, {"a": 1}]},
         "createdAt": 1773481860125, "updatedAt": 1773481860125}\
        """;

    @RegisterExtension
    private final StubServer stub = new StubServer();

    private FeedsApi feeds() {
        return stub.client().feeds();
    }

    @Test
    void aFeedIsCreatedAtThePluralPathAndAnsweredBare() {
        stub.answers(FEED);

        Feed feed = feeds().create(
                        "plan",
                        CreateFeedRequest.builder()
                                .feedId("agent/1")
                                .metadata(Map.of("people", FeedMetadataValue.of(List.of("maya", "leo"))))
                                .timestamp(1773480413512L)
                                .build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/feeds");
        assertThat(stub.requestJson())
                .isEqualTo(json("{\"feedId\": \"agent/1\", \"metadata\": {\"people\": [\"maya\", \"leo\"]}, "
                        + "\"timestamp\": 1773480413512}"));
        assertThat(feed.metadata())
                .containsEntry("topic", FeedMetadataValue.of("plan"))
                .containsEntry("people", FeedMetadataValue.of(List.of("maya", "leo")));
        assertThat(json(feed.toJson())).isEqualTo(json(FEED));
    }

    @Test
    void timesAreMilliseconds() {
        stub.answers(FEED);

        Feed feed = feeds().get("plan", "agent/1").executeAsync().join();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/feeds/agent%2F1");
        assertThat(feed.createdAtAsInstant()).isEqualTo(Instant.parse("2026-03-14T09:26:53.512Z"));
        assertThat(feed.updatedAt()).isEqualTo(1773481920047L);
    }

    @Test
    void nullDeletesAKeyOfTheMetadata() {
        stub.answers(FEED);
        Map<String, @Nullable FeedMetadataValue> metadata = new HashMap<>();
        metadata.put("people", null);

        feeds().update(
                        "plan",
                        "agent/1",
                        UpdateFeedRequest.builder().metadata(metadata).build())
                .execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("PATCH");
        assertThat(stub.requestJson()).isEqualTo(json("{\"metadata\": {\"people\": null}}"));
    }

    @Test
    void metadataOfAnotherKindIsKept() {
        stub.answers(FEED.replace("\"plan\"", "{\"any\": 1}"));

        Feed feed = feeds().get("plan", "agent/1").execute();

        assertThat(feed.metadata().get("topic")).isInstanceOf(FeedMetadataValue.Unknown.class);
        assertThat(json(feed.toJson())).isEqualTo(json(FEED.replace("\"plan\"", "{\"any\": 1}")));
    }

    @Test
    void aMessageIsAnyObject() {
        stub.answers(MESSAGE);

        FeedMessage message = feeds().createMessage(
                        "plan",
                        "agent/1",
                        CreateFeedMessageRequest.builder()
                                .data(Map.of("role", new JsonPrimitive("user")))
                                .build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/feeds/agent%2F1/messages");
        assertThat(stub.requestJson()).isEqualTo(json("{\"data\": {\"role\": \"user\"}}"));
        assertThat(message.data()).containsEntry("parts", json("[null, {\"a\": 1}]"));
        assertThat(json(message.toJson())).isEqualTo(json(MESSAGE));
    }

    @Test
    void aMessageIsReplaced() {
        stub.answers(MESSAGE);

        feeds().updateMessage(
                        "plan",
                        "agent/1",
                        "msg-1",
                        UpdateFeedMessageRequest.builder()
                                .data(Map.of("role", new JsonPrimitive("assistant")))
                                .timestamp(1773481920047L)
                                .build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/feeds/agent%2F1/messages/msg-1");
        assertThat(stub.requestJson())
                .isEqualTo(json("{\"data\": {\"role\": \"assistant\"}, \"timestamp\": 1773481920047}"));
    }

    @Test
    void feedsAndMessagesAreDeletedWithoutAnAnswer() {
        stub.answers(204);

        feeds().deleteMessage("plan", "agent/1", "msg-1").execute();
        feeds().delete("plan", "agent/1").execute();

        assertThat(stub.requests())
                .extracting(request -> request.getMethod() + " " + request.getUrl())
                .containsExactlyInAnyOrder(
                        "DELETE /v2/rooms/plan/feeds/agent%2F1/messages/msg-1",
                        "DELETE /v2/rooms/plan/feeds/agent%2F1");
    }

    @Test
    void messagesComeInPagesThatAllBeginAtTheSameTime() {
        String path = "/v2/rooms/plan/feeds/chat/messages";
        stub.server()
                .stubFor(get(urlPathEqualTo(path))
                        .withQueryParam("since", equalTo("1773480412000"))
                        .withQueryParam("cursor", absent())
                        .willReturn(okJson("{\"nextCursor\": \"c2\", \"data\": [" + MESSAGE + "]}")));
        stub.server()
                .stubFor(get(urlPathEqualTo(path))
                        .withQueryParam("since", equalTo("1773480412000"))
                        .withQueryParam("cursor", equalTo("c2"))
                        .willReturn(okJson(
                                "{\"nextCursor\": null, \"data\": [" + MESSAGE.replace("msg-1", "msg-2") + "]}")));

        assertThat(feeds().listMessages("plan", "chat", params -> params.since(1773480412000L)).stream()
                        .map(FeedMessage::id))
                .containsExactly("msg-1", "msg-2");
    }
}
