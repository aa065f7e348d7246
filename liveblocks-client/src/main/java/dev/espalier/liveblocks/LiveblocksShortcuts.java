package dev.espalier.liveblocks;

import dev.espalier.liveblocks.api.AuthApi;
import dev.espalier.liveblocks.api.RoomsApi;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.runtime.ApiCall;

/** What the client offers beside the operations. */
public sealed interface LiveblocksShortcuts permits LiveblocksClient {
    AuthApi auth();

    RoomsApi rooms();

    /**
     * Begins an access token for a user. Nothing is sent before {@link Session#authorize()}.
     *
     * @param userId id that your application knows the user by, at most 128 characters
     * @throws IllegalArgumentException if it is empty
     */
    default Session prepareSession(String userId) {
        return new Session(auth(), userId);
    }

    /**
     * Creates a room; where there is one with this id already, it is the result, unchanged. Unlike
     * {@link RoomsApi#create(CreateRoomRequest)} it is repeated after a lost answer too.
     */
    default ApiCall<Room> getOrCreateRoom(CreateRoomRequest request) {
        return rooms().create(
                        request,
                        RoomsApi.CreateParams.builder().idempotent(true).build());
    }
}
