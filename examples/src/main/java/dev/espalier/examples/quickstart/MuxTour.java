package dev.espalier.examples.quickstart;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.LatencyMode;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.mux.model.PlaybackPolicy;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.NotFoundException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the Mux client does with live streams. */
final class MuxTour {
    private final MuxClient mux;
    private final Account account;

    MuxTour(MuxClient mux, Account account) {
        this.mux = mux;
        this.account = account;
    }

    void everything() {
        list();
        create();
        notFound();
        async();
    }

    void read() {
        mux.liveStreams().list().stream()
                .limit(5)
                .forEach(stream -> account.step("live stream " + stream.id(), stream.status()));
    }

    private void list() {
        int pages = 0;
        int streams = 0;
        for (Page<LiveStream> page : mux.liveStreams().list().pages()) {
            pages++;
            streams += page.items().size();
        }
        account.step("list live streams", streams + " streams, " + pages + " requests, the last page empty");
    }

    private void create() {
        CreateLiveStreamRequest request = CreateLiveStreamRequest.builder()
                .playbackPolicies(List.of(PlaybackPolicy.PUBLIC))
                .latencyMode(LatencyMode.LOW)
                .build();
        ApiResponse<LiveStream> response = mux.liveStreams().create(request).executeForResponse();
        LiveStream stream = response.body();
        account.step(
                "create one, after a 429",
                stream.id() + ", " + stream.status() + ", " + response.attempts() + " attempts");
    }

    private void notFound() {
        try {
            mux.liveStreams().get(Stubs.NO_SUCH_ID).execute();
            throw new IllegalStateException("The stub server should have answered 404.");
        } catch (NotFoundException e) {
            account.step("get one that does not exist", "NotFoundException: " + e.getMessage());
        }
    }

    private void async() {
        CompletableFuture<LiveStream> first = mux.liveStreams().get("first").executeAsync();
        CompletableFuture<LiveStream> second = mux.liveStreams().get("second").executeAsync();
        String both = first.thenCombine(second, (a, b) -> a.status() + " and " + b.status())
                .join();
        account.step("get two at the same time", both);
    }
}
