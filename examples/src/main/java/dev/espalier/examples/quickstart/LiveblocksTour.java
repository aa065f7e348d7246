package dev.espalier.examples.quickstart;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.NotFoundException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the Liveblocks client does with rooms. */
final class LiveblocksTour {
    private final LiveblocksClient liveblocks;
    private final Account account;

    LiveblocksTour(LiveblocksClient liveblocks, Account account) {
        this.liveblocks = liveblocks;
        this.account = account;
    }

    void everything() {
        list();
        create();
        notFound();
        async();
    }

    void read() {
        liveblocks.rooms().list().stream()
                .limit(5)
                .forEach(room -> account.step("room " + room.id(), room.createdAt()));
    }

    private void list() {
        int pages = 0;
        int rooms = 0;
        for (Page<Room> page : liveblocks.rooms().list().pages()) {
            pages++;
            rooms += page.items().size();
        }
        account.step("list rooms", rooms + " rooms on " + pages + " pages");
    }

    private void create() {
        CreateRoomRequest request = CreateRoomRequest.builder()
                .id("acme:docs/spring plan")
                .defaultAccesses(List.of(RoomPermission.ROOM_WRITE))
                .build();
        ApiResponse<Room> response = liveblocks.rooms().create(request).executeForResponse();
        account.step("create one, after a 429", response.body().id() + ", " + response.attempts() + " attempts");
    }

    private void notFound() {
        try {
            liveblocks.rooms().get(Stubs.NO_SUCH_ID).execute();
            throw new IllegalStateException("The stub server should have answered 404.");
        } catch (NotFoundException e) {
            account.step("get one that does not exist", "NotFoundException: " + e.getMessage());
        }
    }

    private void async() {
        CompletableFuture<Room> room =
                liveblocks.rooms().get("acme:docs/spring plan").executeAsync();
        account.step("get one asynchronously", room.thenApply(Room::id).join());
    }
}
