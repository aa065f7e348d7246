package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.model.PlaybackIdObjectType;
import dev.espalier.mux.model.PlaybackIdOwner;
import dev.espalier.mux.model.PlaybackPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackIdsTest extends StubbedMux {
    private PlaybackIdOwner owner(String type) {
        SERVER.stubFor(get("/video/v1/playback-ids/play-1").willReturn(okJson("""
            {"data": {"id": "play-1", "policy": "signed", "object": {"id": "owner-1", "type": "%s"}}}
            """.formatted(type))));
        return mux.playbackIds().get("play-1").execute();
    }

    @ParameterizedTest
    @CsvSource({"asset, ASSET", "live_stream, LIVE_STREAM", "playlist, UNRECOGNIZED"})
    void aPlaybackIdSaysWhatItBelongsTo(String type, PlaybackIdObjectType.Known known) {
        PlaybackIdOwner owner = owner(type);

        assertThat(owner.id()).isEqualTo("play-1");
        assertThat(owner.policy()).isEqualTo(PlaybackPolicy.SIGNED);
        assertThat(owner.object().id()).isEqualTo("owner-1");
        assertThat(owner.object().type().known()).isEqualTo(known);
    }

    @Test
    void soItSaysAsynchronously() {
        owner("asset");

        assertThat(mux.playbackIds()
                        .get("play-1")
                        .executeAsync()
                        .join()
                        .object()
                        .type())
                .isEqualTo(PlaybackIdObjectType.ASSET);
    }
}
