package dev.espalier.examples.quickstart;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.runtime.ApiResponse;
import java.io.PrintStream;
import java.util.List;

/** What the Liveblocks client does with rooms. */
final class LiveblocksTour extends Tour {
    private static final String ROOM_ID = "acme:docs/spring plan";

    private final LiveblocksClient liveblocks;

    LiveblocksTour(LiveblocksClient liveblocks, PrintStream out) {
        super(out);
        this.liveblocks = liveblocks;
    }

    @Override
    void read() {
        liveblocks.rooms().list().firstPage().execute().items().stream()
                .limit(5)
                .forEach(room -> step("room " + room.id(), room.createdAt()));
    }

    @Override
    void list() {
        stepThroughPages("list rooms", liveblocks.rooms().list());
    }

    @Override
    void create() {
        CreateRoomRequest request = CreateRoomRequest.builder()
                .id(ROOM_ID)
                .defaultAccesses(List.of(RoomPermission.ROOM_WRITE))
                .build();
        ApiResponse<Room> response = liveblocks.rooms().create(request).executeForResponse();
        step("create one, after a 429", response.body().id() + ", " + response.attempts() + " attempts");
    }

    @Override
    void notFound() {
        stepNotFound("get one that does not exist", liveblocks.rooms().get(NO_SUCH_ID));
    }

    @Override
    void async() {
        step(
                "get one asynchronously",
                liveblocks
                        .rooms()
                        .get(ROOM_ID)
                        .executeAsync()
                        .thenApply(Room::id)
                        .join());
    }
}
