package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.espalier.liveblocks.StubServer.json;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.liveblocks.api.RoomsApi;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.NewRoom;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.liveblocks.model.RoomMetadataValue;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.liveblocks.model.UpdateRoomRequest;
import dev.espalier.liveblocks.model.UpsertRoomRequest;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.retry.RetryPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {
    private static final String ROOM = """
        {"type": "room", "id": "plan", "organizationId": "acme", "createdAt": "2026-03-02T08:15:00Z",
         "defaultAccesses": ["room:read", "room:fly"], "usersAccesses": {}, "groupsAccesses": {},
         "metadata": {"stage": "draft", "labels": ["q2", "roadmap"]}}\
        """;

    @RegisterExtension
    private final StubServer stub = new StubServer();

    private RoomsApi rooms() {
        return stub.client().rooms();
    }

    @ParameterizedTest
    @CsvSource({
        "acme:docs, acme%3Adocs",
        "docs/plan, docs%2Fplan",
        "spring plan, spring%20plan",
        "é✓, %C3%A9%E2%9C%93",
        "a%2Fb?c#d+e, a%252Fb%3Fc%23d%2Be",
        "../admin, ..%2Fadmin"
    })
    void roomIdsAreFullyEscaped(String roomId, String segment) {
        stub.answers(ROOM);

        rooms().get(roomId).execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatWouldBeAnotherPathIsRefused(String roomId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rooms().delete(roomId))
                .withMessageContaining("The parameter roomId of liveblocks delete-room is \"" + roomId + "\"");
    }

    @Test
    void activeUsersHaveAnUnderscore() {
        stub.answers("{\"data\": [{\"type\": \"user\", \"id\": null, \"connectionId\": 3, \"info\": {}}]}");

        assertThat(rooms().listActiveUsers("plan").execute().get(0).id()).isNull();
        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/active_users");
    }

    @Test
    void broadcastEventHasAnUnderscoreAndTakesAnyJson() {
        stub.answers(204);

        rooms().broadcastEvent("plan", json("[1, null, \"a\"]")).execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms/plan/broadcast_event");
        assertThat(stub.requestJson()).isEqualTo(json("[1, null, \"a\"]"));
    }

    @Test
    void nullForAKeyDeletesIt() {
        stub.answers(ROOM);
        Map<String, @Nullable List<RoomPermission>> users = new HashMap<>();
        users.put("leo", null);
        Map<String, @Nullable RoomMetadataValue> metadata = new HashMap<>();
        metadata.put("owner", null);
        metadata.put("stage", RoomMetadataValue.of("review"));

        rooms().update(
                        "plan",
                        UpdateRoomRequest.builder()
                                .usersAccesses(users)
                                .metadata(metadata)
                                .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"usersAccesses\": {\"leo\": null}, "
                        + "\"metadata\": {\"owner\": null, \"stage\": \"review\"}}"));
    }

    @Test
    void nullForAWholePropertyDeletesIt() {
        stub.answers(ROOM);

        rooms().update(
                        "plan",
                        UpdateRoomRequest.builder()
                                .defaultAccesses(null)
                                .usersAccesses(null)
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("{\"defaultAccesses\": null, \"usersAccesses\": null}"));
    }

    @Test
    void whatIsNotSetIsNotSent() {
        stub.answers(ROOM);

        rooms().update("plan", UpdateRoomRequest.builder().build()).execute();

        assertThat(stub.requestJson()).isEqualTo(json("{}"));
    }

    @Test
    void upsertDeletesByNullToo() {
        stub.answers(ROOM);
        Map<String, @Nullable List<RoomPermission>> groups = new HashMap<>();
        groups.put("design", null);

        rooms().upsert(
                        "plan",
                        UpsertRoomRequest.builder()
                                .update(UpdateRoomRequest.builder()
                                        .groupsAccesses(groups)
                                        .metadata(null)
                                        .build())
                                .create(NewRoom.builder()
                                        .defaultAccesses(List.of())
                                        .build())
                                .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"update\": {\"groupsAccesses\": {\"design\": null}, \"metadata\": null}, "
                        + "\"create\": {\"defaultAccesses\": []}}"));
    }

    @Test
    void aRoomIsCreatedInAnOrganization() {
        stub.answers(ROOM);

        Room room = rooms().upsert(
                        "plan",
                        UpsertRoomRequest.builder()
                                .update(UpdateRoomRequest.builder().build())
                                .create(NewRoom.builder()
                                        .organizationId("acme")
                                        .defaultAccesses(List.of(RoomPermission.ALL_READ, RoomPermission.FEEDS_NONE))
                                        .build())
                                .build())
                .execute();

        assertThat(stub.requestJson())
                .isEqualTo(json("{\"update\": {}, \"create\": {\"organizationId\": \"acme\", "
                        + "\"defaultAccesses\": [\"*:read\", \"feeds:none\"]}}"));
        assertThat(room.organizationId()).isEqualTo("acme");
    }

    @Test
    void aRoomNeedsNoOrganization() {
        String room = ROOM.replace("\"organizationId\": \"acme\", ", "");
        stub.answers(room);

        Room read = rooms().get("plan").execute();

        assertThat(read.organizationId()).isNull();
        assertThat(json(read.toJson())).isEqualTo(json(room));
    }

    @Test
    void metadataIsATextOrAList() {
        stub.answers(ROOM);

        Room room = rooms().get("plan").execute();

        assertThat(room.metadata())
                .containsEntry("stage", RoomMetadataValue.of("draft"))
                .containsEntry("labels", RoomMetadataValue.of(List.of("q2", "roadmap")));
    }

    @Test
    void aNewPermissionIsKept() {
        stub.answers(ROOM);

        assertThat(rooms().get("plan").execute().defaultAccesses())
                .containsExactly(RoomPermission.ROOM_READ, RoomPermission.of("room:fly"));
    }

    @Test
    void anIdempotentFlagIsSentWhenTrue() {
        stub.answers(ROOM);

        stub.client().getOrCreateRoom(newRoom()).execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms?idempotent=true");
    }

    @Test
    void aRoomThatIsGotOrCreatedIsAskedForAgain() {
        stub.answers(503);
        ApiCall<Room> call = quickly(stub.client().getOrCreateRoom(newRoom()));

        assertThatExceptionOfType(ServerException.class).isThrownBy(call::execute);
        assertThat(call.executeAsync()).failsWithin(ofSeconds(30));

        assertThat(stub.requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/v2/rooms?idempotent=true"))
                .allSatisfy(request -> assertThat(json(request.getBodyAsString()))
                        .isEqualTo(json("{\"id\": \"plan\", \"defaultAccesses\": []}")));
    }

    @Test
    void aRoomThatIsCreatedIsNotAskedForAgain() {
        stub.answers(503);
        ApiCall<Room> call = quickly(rooms().create(newRoom()));

        assertThatExceptionOfType(ServerException.class).isThrownBy(call::execute);
        assertThat(call.executeAsync()).failsWithin(ofSeconds(30));

        assertThat(stub.requests()).hasSize(2);
    }

    /** Two attempts at most, without a wait that counts. */
    private static ApiCall<Room> quickly(ApiCall<Room> call) {
        return call.with(options -> options.retryPolicy(
                RetryPolicy.builder().maxAttempts(2).baseDelay(ofMillis(1)).build()));
    }

    @Test
    void anIdempotentFlagIsLeftOutWhenFalse() {
        stub.answers(ROOM);

        rooms().create(
                        newRoom(),
                        RoomsApi.CreateParams.builder().idempotent(false).build())
                .execute();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms");
    }

    @Test
    void groupIdsAreJoinedByCommas() {
        stub.server().stubFor(any(anyUrl()).willReturn(okJson("{\"data\": [], \"nextCursor\": null}")));

        rooms()
                .list(RoomsApi.ListParams.builder()
                        .groupIds(List.of("design", "R&D"))
                        .build())
                .stream()
                .toList();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/rooms?groupIds=design,R%26D");
    }

    private static CreateRoomRequest newRoom() {
        return CreateRoomRequest.builder().id("plan").defaultAccesses(List.of()).build();
    }
}
