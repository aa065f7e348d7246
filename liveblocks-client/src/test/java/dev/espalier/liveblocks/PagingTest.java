package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.liveblocks.api.NotificationsApi;
import dev.espalier.liveblocks.api.RoomsApi;
import dev.espalier.liveblocks.model.Project;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.runtime.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagingTest {
    private static final String ID = "{\"id\": \"%s\", \"kind\": \"thread\", \"provider\": \"openai\", "
            + "\"type\": \"ai-knowledge-web-source\", \"roomId\": \"%s\"}";

    @RegisterExtension
    private final StubServer stub = new StubServer();

    /** Every list that comes in pages: its path, its query parameter for the next page, and how to call it. */
    private record PagedList(String path, String parameter, Function<LiveblocksClient, Pager<?>> call) {
        @Override
        public String toString() {
            return path;
        }
    }

    static List<PagedList> pagedLists() {
        return List.of(
                new PagedList(
                        "/v2/rooms", "startingAfter", client -> client.rooms().list()),
                new PagedList(
                        "/v2/rooms/plan/versions",
                        "cursor",
                        client -> client.yjs().listVersions("plan")),
                new PagedList(
                        "/v2/rooms/plan/feeds",
                        "cursor",
                        client -> client.feeds().list("plan")),
                new PagedList(
                        "/v2/rooms/plan/feeds/chat/messages",
                        "cursor",
                        client -> client.feeds().listMessages("plan", "chat")),
                new PagedList(
                        "/v2/users/maya/inbox-notifications",
                        "startingAfter",
                        client -> client.notifications().list("maya")),
                new PagedList(
                        "/v2/users/maya/room-subscription-settings",
                        "startingAfter",
                        client -> client.notifications().listRoomSubscriptionSettings("maya")),
                new PagedList(
                        "/v2/groups", "startingAfter", client -> client.groups().list()),
                new PagedList(
                        "/v2/users/maya/groups",
                        "startingAfter",
                        client -> client.groups().listForUser("maya")),
                new PagedList(
                        "/v2/ai/copilots",
                        "startingAfter",
                        client -> client.ai().listCopilots()),
                new PagedList(
                        "/v2/ai/copilots/co_1/knowledge",
                        "startingAfter",
                        client -> client.ai().listKnowledgeSources("co_1")),
                new PagedList(
                        "/v2/ai/copilots/co_1/knowledge/web/ks_1/links",
                        "startingAfter",
                        client -> client.ai().listWebKnowledgeSourceLinks("co_1", "ks_1")),
                new PagedList(
                        "/v2/management/projects",
                        "cursor",
                        client -> client.management().listProjects()),
                new PagedList(
                        "/v2/management/projects/p1/webhooks",
                        "cursor",
                        client -> client.management().listWebhooks("p1")));
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void everyListGoesThroughItsPages(PagedList list) {
        pages(list.path(), list.parameter());

        try (LiveblocksClient client =
                stub.client().newBuilder().managementToken("team-token").build()) {
            assertThat(list.call().apply(client).stream()).hasSize(3);
        }
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void roomsAreIterated() {
        pages("/v2/rooms", "startingAfter");
        List<String> ids = new ArrayList<>();

        for (Room room : stub.client().rooms().list()) {
            ids.add(room.id());
        }

        assertThat(ids).containsExactly("a", "b", "c");
    }

    @Test
    void theOtherParametersStayOnTheNextPage() {
        pages("/v2/rooms", "startingAfter");

        stub
                .client()
                .rooms()
                .list(RoomsApi.ListParams.builder()
                        .limit(2)
                        .query("roomId^\"acme:\"")
                        .build())
                .stream()
                .toList();

        assertThat(stub.requests())
                .extracting(PagingTest::query)
                .containsExactlyInAnyOrder(
                        Map.of("limit", "2", "query", "roomId^\"acme:\""),
                        Map.of("limit", "2", "query", "roomId^\"acme:\"", "startingAfter", "page+2/="));
    }

    @Test
    void inboxNotificationsAreIterated() {
        pages("/v2/users/maya/inbox-notifications", "startingAfter");

        assertThat(stub
                        .client()
                        .notifications()
                        .list("maya", NotificationsApi.ListParams.builder().build())
                        .stream()
                        .map(notification -> notification.kind()))
                .containsExactly("thread", "thread", "thread");
    }

    @Test
    void aListGoesOnFromAStoredCursor() {
        pages("/v2/management/projects", "cursor");

        try (LiveblocksClient client =
                stub.client().newBuilder().managementToken("team-token").build()) {
            assertThat(client.management().listProjects().from("page+2/=").stream()
                            .map(Project::id))
                    .containsExactly("c");
        }
    }

    @Test
    void nothingIsAskedForBeforeItIsNeeded() {
        stub.client().rooms().list();

        assertThat(stub.requests()).isEmpty();
    }

    /** Two items on the first page and one on the second, behind a cursor that needs escaping. */
    private void pages(String path, String parameter) {
        stub.server()
                .stubFor(get(urlPathEqualTo(path))
                        .withQueryParam(parameter, absent())
                        .willReturn(okJson(
                                "{\"nextCursor\": \"page+2/=\", \"data\": [" + item("a") + "," + item("b") + "]}")));
        stub.server()
                .stubFor(get(urlPathEqualTo(path))
                        .withQueryParam(parameter, equalTo("page+2/="))
                        .willReturn(okJson("{\"nextCursor\": null, \"data\": [" + item("c") + "]}")));
    }

    private static String item(String id) {
        return ID.formatted(id, id);
    }

    private static Map<String, String> query(LoggedRequest request) {
        Map<String, String> query = new TreeMap<>();
        request.getQueryParams().forEach((name, parameter) -> query.put(name, parameter.firstValue()));
        return query;
    }
}
