package dev.espalier.liveblocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.liveblocks.model.CreateFeedRequest;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.Feed;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.liveblocks.model.RoomPermission;
import dev.espalier.liveblocks.model.UpdateRoomRequest;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The testkit with what Liveblocks has in a way of its own: ids that callers choose, changes by POST, rooms in all. */
class VendorStubTest {
    private VendorStub vendor;
    private LiveblocksClient liveblocks;

    @BeforeEach
    void start() {
        vendor = VendorStub.start("liveblocks");
        liveblocks = LiveblocksClient.builder()
                .secretKey("sk_test")
                .baseUrl(vendor.baseUrl())
                .build();
    }

    @AfterEach
    void stop() {
        liveblocks.close();
        vendor.close();
    }

    private Room create(String id) {
        return liveblocks
                .rooms()
                .create(CreateRoomRequest.builder()
                        .id(id)
                        .defaultAccesses(List.of(RoomPermission.ROOM_WRITE))
                        .build())
                .execute();
    }

    @Test
    void aRoomHasTheIdThatItsCallerChoseAndOnlyOneHasIt() {
        assertThat(create("room 1").id()).isEqualTo("room 1");

        assertThat(liveblocks.rooms().get("room 1").execute().defaultAccesses())
                .containsExactly(RoomPermission.ROOM_WRITE);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create("room 1"));
        // One of the document's examples makes way.
        String known = liveblocks.rooms().list().iterator().next().id();
        assertThat(create(known).id()).isEqualTo(known);
    }

    @Test
    void metadataIsMergedAndNullTakesAway() {
        create("room 1");
        update("{\"metadata\": {\"color\": \"red\", \"size\": \"big\"}}");
        update("{\"metadata\": {\"color\": null, \"shape\": \"round\"}}");

        assertThat(liveblocks.rooms().get("room 1").execute().metadata().keySet())
                .contains("size", "shape")
                .doesNotContain("color");
    }

    private void update(String json) {
        liveblocks.rooms().update("room 1", UpdateRoomRequest.fromJson(json)).execute();
    }

    @Test
    void whatIsInARoomGoesWithIt() {
        create("room 1");
        create("room 2");
        Feed feed = liveblocks
                .feeds()
                .create(
                        "room 1",
                        Samples.of(CreateFeedRequest.class).toBuilder()
                                .feedId("mine")
                                .build())
                .execute();
        assertThat(liveblocks.feeds().get("room 1", feed.feedId()).execute()).isEqualTo(feed);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> liveblocks.feeds().get("room 2", "mine").execute());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> liveblocks.feeds().list("room 3").firstPage().execute());

        liveblocks.rooms().delete("room 1").execute();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> liveblocks.feeds().get("room 1", "mine").execute());
        create("room 1");
        assertThat(liveblocks.feeds().list("room 1")).extracting(Feed::feedId).doesNotContain("mine");
    }
}
