package dev.espalier.examples.quickstart;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.AssetSettings;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.CreateUploadRequest;
import dev.espalier.mux.model.LatencyMode;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.mux.model.PlaybackPolicy;
import dev.espalier.mux.playback.MuxPlayback;
import dev.espalier.runtime.ApiResponse;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the Mux client does with live streams and files. */
final class MuxTour extends Tour {
    private final MuxClient mux;

    MuxTour(MuxClient mux, PrintStream out) {
        super(out);
        this.mux = mux;
    }

    @Override
    void read() {
        mux.liveStreams().list().firstPage().execute().items().stream()
                .limit(5)
                .forEach(stream -> step("live stream " + stream.id(), stream.status()));
    }

    @Override
    void list() {
        stepThroughPages("list live streams", mux.liveStreams().list());
    }

    @Override
    void create() {
        CreateLiveStreamRequest request = CreateLiveStreamRequest.builder()
                .playbackPolicies(List.of(PlaybackPolicy.PUBLIC))
                .latencyMode(LatencyMode.LOW)
                .build();
        ApiResponse<LiveStream> response = mux.liveStreams().create(request).executeForResponse();
        step("create one, after a 429", response.body().id() + ", " + response.attempts() + " attempts");
    }

    /** Sends a file in parts, and prints a bar that grows. */
    void upload(Path file) {
        CreateUploadRequest settings = CreateUploadRequest.builder()
                .corsOrigin("*")
                .newAssetSettings(AssetSettings.builder()
                        .playbackPolicies(List.of(PlaybackPolicy.PUBLIC))
                        .build())
                .build();
        Asset asset = mux.upload(file, settings)
                .onProgress((sent, total) -> progress("upload a file", sent, total))
                .execute();
        String playbackId = asset.playbackIds().get(0).id();
        step("its playback URL", MuxPlayback.urls().stream(playbackId).uri());
    }

    @Override
    void notFound() {
        stepNotFound("get one that does not exist", mux.liveStreams().get(NO_SUCH_ID));
    }

    @Override
    void async() {
        List<LiveStream> known = mux.liveStreams().list().stream().limit(2).toList();
        CompletableFuture<LiveStream> first =
                mux.liveStreams().get(known.get(0).id()).executeAsync();
        CompletableFuture<LiveStream> second =
                mux.liveStreams().get(known.get(1).id()).executeAsync();
        step(
                "get two at the same time",
                first.thenCombine(second, (a, b) -> a.status() + " and " + b.status())
                        .join());
    }
}
