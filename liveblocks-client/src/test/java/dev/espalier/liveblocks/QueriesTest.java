package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.espalier.liveblocks.StubServer.json;
import static dev.espalier.liveblocks.query.ThreadQuery.metadata;
import static dev.espalier.liveblocks.query.ThreadQuery.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonElement;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.liveblocks.model.Thread;
import dev.espalier.liveblocks.query.RoomQuery;
import dev.espalier.liveblocks.query.ThreadQuery;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.Pager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries on their way through the client. */
class QueriesTest {
    private static final RoomQuery DRAFTS =
            RoomQuery.idStartsWith("acme:").and(RoomQuery.metadata("stage").is("draft + review & more"));
    private static final String DRAFTS_ESCAPED =
            "roomId%5E%27acme%3A%27%20AND%20" + "metadata%5B%27stage%27%5D%3A%27draft%20%2B%20review%20%26%20more%27";
    private static final ThreadQuery URGENT = resolved(false)
            .and(metadata("priority").greaterThan(2.5))
            .and(metadata("status\\flag").is("it's \"on\"\nhold é"));
    private static final String URGENT_ESCAPED = "resolved%3Afalse%20AND%20metadata%5B%27priority%27%5D%3E2.5%20AND%20"
            + "metadata%5B%27status%5C%5Cflag%27%5D%3A%22it%27s%20%5C%22on%5C%22%5Cnhold%20%C3%A9%22";

    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void aQueryOfRoomsIsSentWithEveryPage() {
        twoPages();
        List<String> ids = new ArrayList<>();

        for (Room room : drafts()) {
            ids.add(room.id());
        }

        assertThat(ids).containsExactly("acme:a", "acme:b");
        thePagesWereAskedForByTheQuery();
    }

    @Test
    void aQueryOfRoomsIsSentWithEveryPageAsynchronously() {
        twoPages();
        List<String> ids = new ArrayList<>();

        drafts().forEachPageAsync(page -> {
                    page.items().forEach(room -> ids.add(room.id()));
                    return true;
                })
                .join();

        assertThat(ids).containsExactly("acme:a", "acme:b");
        thePagesWereAskedForByTheQuery();
    }

    private Pager<Room> drafts() {
        return stub.client().rooms().list(params -> params.query(DRAFTS.toString()));
    }

    private void twoPages() {
        stub.server()
                .stubFor(get(urlPathEqualTo("/v2/rooms"))
                        .withQueryParam("startingAfter", absent())
                        .willReturn(okJson("{\"nextCursor\": \"p2\", \"data\": [{\"id\": \"acme:a\"}]}")));
        stub.server()
                .stubFor(get(urlPathEqualTo("/v2/rooms"))
                        .withQueryParam("startingAfter", equalTo("p2"))
                        .willReturn(okJson("{\"nextCursor\": null, \"data\": [{\"id\": \"acme:b\"}]}")));
    }

    private void thePagesWereAskedForByTheQuery() {
        assertThat(stub.requests())
                .extracting(LoggedRequest::getUrl)
                .containsExactlyInAnyOrder(
                        "/v2/rooms?query=" + DRAFTS_ESCAPED, "/v2/rooms?query=" + DRAFTS_ESCAPED + "&startingAfter=p2");
    }

    @Test
    void threadsAreListedByAQuery() {
        stub.answers("{\"data\": [{\"type\": \"thread\", \"id\": \"th_1\"}]}");

        List<Thread> threads = stub.client()
                .comments()
                .listThreads("acme:docs/plan", params -> params.query(URGENT.toString()))
                .execute();

        assertThat(threads).extracting(Thread::id).containsExactly("th_1");
        theThreadsWereAskedForByTheQuery();
    }

    @Test
    void threadsAreListedByAQueryAsynchronously() {
        stub.answers("{\"data\": [{\"type\": \"thread\", \"id\": \"th_1\"}]}");

        List<Thread> threads = stub.client()
                .comments()
                .listThreads("acme:docs/plan", params -> params.query(URGENT.toString()))
                .executeAsync()
                .join();

        assertThat(threads).extracting(Thread::id).containsExactly("th_1");
        theThreadsWereAskedForByTheQuery();
    }

    private void theThreadsWereAskedForByTheQuery() {
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/acme%3Adocs%2Fplan/threads?query=" + URGENT_ESCAPED);
        assertThat(stub.request().queryParameter("query").firstValue()).isEqualTo(URGENT.toString());
    }

    @Test
    void halfACharacterIsNotSent() {
        stub.answers("{\"data\": []}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.client()
                        .comments()
                        .listThreads(
                                "plan",
                                params -> params.query(
                                        metadata("mood").is("\ud83d").toString())))
                .withMessageContaining("query");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void theStorageOfEveryRoomIsALoop() {
        roomsWithStorage();
        LiveblocksClient liveblocks = stub.client();
        Map<String, JsonElement> handled = new LinkedHashMap<>();

        RoomQuery drafts = RoomQuery.idStartsWith("acme:docs/")
                .and(RoomQuery.metadata("stage").is("draft"));
        for (Room room : liveblocks
                .rooms()
                .list(params -> params.query(drafts.toString()))
                .prefetch(1)) {
            handled.put(room.id(), liveblocks.storage().get(room.id()).execute());
        }

        assertThat(handled)
                .containsExactly(
                        Map.entry("acme:docs/a", json("{\"title\": \"A\"}")),
                        Map.entry("acme:docs/b", json("{\"title\": \"B\"}")),
                        Map.entry("acme:docs/c", json("{\"title\": \"C\"}")));
    }

    @Test
    void theStorageOfAPageOfRoomsIsGotSideBySide() {
        roomsWithStorage();
        LiveblocksClient liveblocks = stub.client();
        Map<String, JsonElement> handled = new LinkedHashMap<>();

        Pager<Room> drafts =
                liveblocks.rooms().list(params -> params.query("roomId^'acme:docs/' AND metadata['stage']:'draft'"));
        for (Page<Room> page : drafts.pages()) { // all of a page at a time: limit(...) says how many
            Map<String, CompletableFuture<JsonElement>> documents = new LinkedHashMap<>();
            page.items()
                    .forEach(room -> documents.put(
                            room.id(), liveblocks.storage().get(room.id()).executeAsync()));
            documents.forEach((id, document) -> handled.put(id, document.join()));
        }

        assertThat(handled.keySet()).containsExactly("acme:docs/a", "acme:docs/b", "acme:docs/c");
        assertThat(handled).containsEntry("acme:docs/b", json("{\"title\": \"B\"}"));
    }

    private void roomsWithStorage() {
        String query = "roomId^'acme:docs/' AND metadata['stage']:'draft'";
        stub.server()
                .stubFor(get(urlPathEqualTo("/v2/rooms"))
                        .withQueryParam("query", equalTo(query))
                        .withQueryParam("startingAfter", absent())
                        .willReturn(okJson("{\"nextCursor\": \"p2\","
                                + " \"data\": [{\"id\": \"acme:docs/a\"}, {\"id\": \"acme:docs/b\"}]}")));
        stub.server()
                .stubFor(get(urlPathEqualTo("/v2/rooms"))
                        .withQueryParam("query", equalTo(query))
                        .withQueryParam("startingAfter", equalTo("p2"))
                        .willReturn(okJson("{\"nextCursor\": null, \"data\": [{\"id\": \"acme:docs/c\"}]}")));
        for (String name : List.of("a", "b", "c")) {
            stub.server()
                    .stubFor(get("/v2/rooms/acme%3Adocs%2F" + name + "/storage")
                            .willReturn(okJson("{\"title\": \"" + name.toUpperCase(Locale.ROOT) + "\"}")));
        }
    }
}
