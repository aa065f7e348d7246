package dev.espalier.benchmarks;

import com.squareup.moshi.Json;
import java.util.List;

/**
 * What the payloads hold, as records for the peers that have no models of their own. Closed sets of words are text
 * here, which is the least work for a mapper.
 *
 * <p>Moshi has no naming strategy, hence {@link Json}, and reads public records only; Gson and Jackson derive the
 * names.
 */
public final class Plain {
    private Plain() {}

    public record LiveStreamPage(List<LiveStream> data) {}

    public record LiveStreamResponse(LiveStream data) {}

    public record LiveStream(
            String id,
            @Json(name = "created_at") String createdAt,
            String status,
            @Json(name = "stream_key") String streamKey,
            @Json(name = "srt_passphrase") String srtPassphrase,
            @Json(name = "active_ingest_protocol") String activeIngestProtocol,
            @Json(name = "active_asset_id") String activeAssetId,
            @Json(name = "recent_asset_ids") List<String> recentAssetIds,
            @Json(name = "playback_ids") List<PlaybackId> playbackIds,
            @Json(name = "latency_mode") String latencyMode,
            @Json(name = "reduced_latency") Boolean reducedLatency,
            @Json(name = "low_latency") Boolean lowLatency,
            @Json(name = "reconnect_window") Double reconnectWindow,
            @Json(name = "use_slate_for_standard_latency") Boolean useSlateForStandardLatency,
            @Json(name = "reconnect_slate_url") String reconnectSlateUrl,
            @Json(name = "max_continuous_duration") Integer maxContinuousDuration,
            @Json(name = "audio_only") Boolean audioOnly,
            Boolean test,
            @Json(name = "embedded_subtitles") List<EmbeddedSubtitles> embeddedSubtitles,
            @Json(name = "generated_subtitles") List<GeneratedSubtitles> generatedSubtitles,
            @Json(name = "simulcast_targets") List<SimulcastTarget> simulcastTargets,
            @Json(name = "new_asset_settings") AssetSettings newAssetSettings,
            StreamMeta meta,
            String passthrough) {}

    public record PlaybackId(String id, String policy) {}

    public record EmbeddedSubtitles(
            String name,
            @Json(name = "language_code") String languageCode,
            @Json(name = "language_channel") String languageChannel,
            String passthrough) {}

    public record GeneratedSubtitles(
            String name,
            @Json(name = "language_code") String languageCode,
            @Json(name = "transcription_vocabulary_ids") List<String> transcriptionVocabularyIds,
            String passthrough) {}

    public record SimulcastTarget(
            String id,
            String status,
            String url,
            @Json(name = "stream_key") String streamKey,
            String passthrough) {}

    public record AssetSettings(
            @Json(name = "playback_policies") List<String> playbackPolicies,
            @Json(name = "static_renditions") List<StaticRendition> staticRenditions,
            @Json(name = "master_access") String masterAccess,
            @Json(name = "max_resolution_tier") String maxResolutionTier,
            @Json(name = "video_quality") String videoQuality,
            @Json(name = "normalize_audio") Boolean normalizeAudio,
            @Json(name = "copy_overlays") Boolean copyOverlays,
            @Json(name = "generate_shots") Boolean generateShots,
            AssetMeta meta,
            String passthrough) {}

    public record StaticRendition(String resolution, String passthrough) {}

    public record AssetMeta(
            String title,
            @Json(name = "creator_id") String creatorId,
            @Json(name = "external_id") String externalId) {}

    public record StreamMeta(String title) {}

    public record CreateRequest(
            @Json(name = "playback_policies") List<String> playbackPolicies,
            @Json(name = "latency_mode") String latencyMode,
            @Json(name = "reconnect_window") Double reconnectWindow,
            @Json(name = "use_slate_for_standard_latency") Boolean useSlateForStandardLatency,
            @Json(name = "reconnect_slate_url") String reconnectSlateUrl,
            @Json(name = "max_continuous_duration") Integer maxContinuousDuration,
            @Json(name = "audio_only") Boolean audioOnly,
            Boolean test,
            @Json(name = "embedded_subtitles") List<EmbeddedSubtitles> embeddedSubtitles,
            @Json(name = "generated_subtitles") List<GeneratedSubtitles> generatedSubtitles,
            @Json(name = "simulcast_targets") List<NewSimulcastTarget> simulcastTargets,
            @Json(name = "new_asset_settings") AssetSettings newAssetSettings,
            StreamMeta meta,
            String passthrough) {}

    public record NewSimulcastTarget(
            String url, @Json(name = "stream_key") String streamKey, String passthrough) {}
}
