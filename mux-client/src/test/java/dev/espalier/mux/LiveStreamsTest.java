package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.espalier.mux.api.LiveStreamsApi;
import dev.espalier.mux.model.AssetMetadata;
import dev.espalier.mux.model.AssetSettings;
import dev.espalier.mux.model.CreateLiveStreamRequest;
import dev.espalier.mux.model.CreatePlaybackIdRequest;
import dev.espalier.mux.model.CreateSimulcastTargetRequest;
import dev.espalier.mux.model.LatencyMode;
import dev.espalier.mux.model.LiveStream;
import dev.espalier.mux.model.LiveStreamGeneratedSubtitleRequest;
import dev.espalier.mux.model.LiveStreamMetadata;
import dev.espalier.mux.model.LiveStreamStatus;
import dev.espalier.mux.model.LiveSubtitleLanguage;
import dev.espalier.mux.model.MaxResolutionTier;
import dev.espalier.mux.model.PlaybackPolicy;
import dev.espalier.mux.model.UpdateLiveStreamRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStreamsTest extends StubbedMux {
    private static void page(int number, String data) {
        SERVER.stubFor(get(urlPathEqualTo(STREAMS))
                .withQueryParam("page", equalTo(String.valueOf(number)))
                .willReturn(okJson("{\"data\": " + data + "}")));
    }

    /** Streams 1 and 2, then 3, then the empty page that ends the list. */
    private static void threePages() {
        SERVER.stubFor(
                get(urlPathEqualTo(STREAMS)).willReturn(okJson("{\"data\": [{\"id\": \"1\"}, {\"id\": \"2\"}]}")));
        page(2, "[{\"id\": \"3\"}]");
        page(3, "[]");
    }

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    private LiveStream stream() {
        return mux.liveStreams().get("stream-1").execute();
    }

    @Test
    void theListGoesOnUntilAnEmptyPage() {
        threePages();

        assertThat(mux.liveStreams().list()).extracting(LiveStream::id).containsExactly("1", "2", "3");
    }

    @Test
    void pagesAreCountedFromTheFirst() {
        threePages();

        mux.liveStreams().list().forEach(stream -> {});

        assertThat(requests())
                .extracting(request -> request.getUrl())
                .containsExactly(STREAMS, STREAMS + "?page=2", STREAMS + "?page=3");
    }

    @Test
    void furtherPagesRepeatTheOtherParameters() {
        threePages();

        mux.liveStreams()
                .list(LiveStreamsApi.ListParams.builder()
                        .limit(2)
                        .status(LiveStreamStatus.ACTIVE)
                        .build())
                .forEach(stream -> {});

        assertThat(requests().get(1).getUrl()).isEqualTo(STREAMS + "?limit=2&status=active&page=2");
    }

    @Test
    void theListCanStartAtAPage() {
        threePages();

        assertThat(mux.liveStreams().list().from("2"))
                .extracting(LiveStream::id)
                .containsExactly("3");
    }

    @Test
    void aStreamOfTheListAsksForNoPageItDoesNotNeed() {
        threePages();

        try (Stream<LiveStream> streams = mux.liveStreams().list().stream()) {
            assertThat(streams.limit(2)).hasSize(2);
        }

        assertThat(requests()).hasSize(1);
    }

    @Test
    void aCreateSendsEverySetting() {
        answer("{\"data\": {\"id\": \"stream-1\"}}");

        LiveStream created = mux.liveStreams()
                .create(CreateLiveStreamRequest.builder()
                        .playbackPolicies(List.of(PlaybackPolicy.PUBLIC, PlaybackPolicy.SIGNED))
                        .latencyMode(LatencyMode.LOW)
                        .reconnectWindow(0.5)
                        .maxContinuousDuration(3600)
                        .test(true)
                        .generatedSubtitles(List.of(LiveStreamGeneratedSubtitleRequest.builder()
                                .name("English")
                                .languageCode(LiveSubtitleLanguage.of("en"))
                                .build()))
                        .simulcastTargets(List.of(CreateSimulcastTargetRequest.builder()
                                .url("rtmp://live.example.com/app")
                                .streamKey("key")
                                .build()))
                        .newAssetSettings(AssetSettings.builder()
                                .playbackPolicies(List.of(PlaybackPolicy.PUBLIC))
                                .maxResolutionTier(MaxResolutionTier.P2160)
                                .meta(AssetMetadata.builder().title("Replay").build())
                                .build())
                        .meta(LiveStreamMetadata.builder().title("Harbour").build())
                        .passthrough("channel-7")
                        .build())
                .execute();

        assertThat(created.id()).isEqualTo("stream-1");
        assertThat(request().getMethod()).isEqualTo(RequestMethod.POST);
        assertThat(request().getHeader("Content-Type")).startsWith("application/json");
        assertThat(equalToJson("""
            {
              "playback_policies": ["public", "signed"],
              "latency_mode": "low",
              "reconnect_window": 0.5,
              "max_continuous_duration": 3600,
              "test": true,
              "generated_subtitles": [{"name": "English", "language_code": "en"}],
              "simulcast_targets": [{"url": "rtmp://live.example.com/app", "stream_key": "key"}],
              "new_asset_settings": {
                "playback_policies": ["public"],
                "max_resolution_tier": "2160p",
                "meta": {"title": "Replay"}
              },
              "meta": {"title": "Harbour"},
              "passthrough": "channel-7"
            }
            """).match(request().getBodyAsString()).isExactMatch())
                .isTrue();
    }

    @Test
    void aCreateWithoutSettingsPresetsNone() {
        answer("{\"data\": {\"id\": \"stream-1\"}}");

        mux.liveStreams().create(CreateLiveStreamRequest.builder().build()).execute();

        assertThat(request().getBodyAsString()).isEqualTo("{}");
    }

    @Test
    void anUpdateSendsOnlyWhatWasSet() {
        answer("{\"data\": {\"id\": \"stream-1\"}}");

        mux.liveStreams()
                .update(
                        "stream-1",
                        UpdateLiveStreamRequest.builder()
                                .passthrough("channel-8")
                                .build())
                .execute();

        assertThat(request().getMethod()).isEqualTo(RequestMethod.PATCH);
        assertThat(request().getUrl()).isEqualTo(STREAMS + "/stream-1");
        assertThat(request().getBodyAsString()).isEqualTo("{\"passthrough\":\"channel-8\"}");
    }

    @Test
    void playbackPoliciesArePassedAsTheyAre() {
        answer("{\"data\": {\"id\": \"playback-1\", \"policy\": \"drm\"}}");

        mux.liveStreams()
                .createPlaybackId(
                        "stream-1",
                        CreatePlaybackIdRequest.builder()
                                .policy(PlaybackPolicy.DRM)
                                .drmConfigurationId("drm-1")
                                .build())
                .execute();

        assertThat(request().getBodyAsString()).isEqualTo("{\"policy\":\"drm\",\"drm_configuration_id\":\"drm-1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "enable", "disable"})
    void aCommandIgnoresTheBodyOfItsAnswer(String command) {
        SERVER.stubFor(any(anyUrl()).willReturn(ok("{\"data\": {\"surprise\"")));

        int status = (switch (command) {
                    case "complete" -> mux.liveStreams().complete("stream-1");
                    case "enable" -> mux.liveStreams().enable("stream-1");
                    default -> mux.liveStreams().disable("stream-1");
                })
                .executeForResponse()
                .status();

        assertThat(status).isEqualTo(200);
        assertThat(request().getMethod()).isEqualTo(RequestMethod.PUT);
        assertThat(request().getUrl()).isEqualTo(STREAMS + "/stream-1/" + command);
    }

    @Test
    void createdAtStaysTheTextThatItIs() {
        answer("{\"data\": {\"id\": \"1\", \"created_at\": \"1609937654\"}}");

        assertThat(stream().createdAt()).isEqualTo("1609937654");
        assertThat(stream().createdAtAsInstant()).isEqualTo(Instant.parse("2021-01-06T12:54:14Z"));
    }

    @Test
    void anUnknownStatusIsKept() {
        answer("{\"data\": {\"id\": \"1\", \"status\": \"hibernating\"}}");

        assertThat(stream().status().value()).isEqualTo("hibernating");
        assertThat(stream().status().known()).isEqualTo(LiveStreamStatus.Known.UNRECOGNIZED);
        assertThat(stream().status().isKnown()).isFalse();
    }

    @Test
    void anUnknownValueIsWrittenBackUnchanged() {
        answer("{\"data\": {\"id\": \"1\", \"latency_mode\": \"ultra-low\"}}");

        LatencyMode mode = stream().latencyMode();
        mux.liveStreams()
                .update("1", UpdateLiveStreamRequest.builder().latencyMode(mode).build())
                .execute();

        assertThat(requests().get(1).getBodyAsString()).isEqualTo("{\"latency_mode\":\"ultra-low\"}");
    }

    @Test
    void theSecretsOfAStreamAreNotInItsText() {
        answer("""
            {"data": {"id": "1", "stream_key": "very-secret", "srt_passphrase": "quite-secret",
              "simulcast_targets": [
                {"id": "2", "url": "srt://live.example.com:1?streamid=secret", "stream_key": "also-secret"}]}}
            """);

        assertThat(stream().streamKey()).isEqualTo("very-secret");
        assertThat(stream().srtPassphrase()).isEqualTo("quite-secret");
        assertThat(stream().toString()).contains("id=1").doesNotContain("secret");
    }
}
