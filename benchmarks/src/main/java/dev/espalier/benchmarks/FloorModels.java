package dev.espalier.benchmarks;

import dev.espalier.benchmarks.Plain.AssetMeta;
import dev.espalier.benchmarks.Plain.AssetSettings;
import dev.espalier.benchmarks.Plain.CreateRequest;
import dev.espalier.benchmarks.Plain.EmbeddedSubtitles;
import dev.espalier.benchmarks.Plain.GeneratedSubtitles;
import dev.espalier.benchmarks.Plain.LiveStream;
import dev.espalier.benchmarks.Plain.NewSimulcastTarget;
import dev.espalier.benchmarks.Plain.PlaybackId;
import dev.espalier.benchmarks.Plain.SimulcastTarget;
import dev.espalier.benchmarks.Plain.StaticRendition;
import dev.espalier.benchmarks.Plain.StreamMeta;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** How the floor reads and writes each record: straight code, in the way that one would write it for speed alone. */
@NullUnmarked
final class FloorModels {
    /** Every name and every closed set of the payloads. */
    static final Words WORDS = new Words(
            "active_asset_id",
            "active_ingest_protocol",
            "audio_only",
            "created_at",
            "creator_id",
            "data",
            "embedded_subtitles",
            "external_id",
            "generated_subtitles",
            "id",
            "language_channel",
            "language_code",
            "latency_mode",
            "low_latency",
            "master_access",
            "max_continuous_duration",
            "max_resolution_tier",
            "meta",
            "name",
            "new_asset_settings",
            "copy_overlays",
            "generate_shots",
            "normalize_audio",
            "passthrough",
            "playback_ids",
            "playback_policies",
            "policy",
            "recent_asset_ids",
            "reconnect_slate_url",
            "reconnect_window",
            "reduced_latency",
            "resolution",
            "simulcast_targets",
            "srt_passphrase",
            "static_renditions",
            "status",
            "stream_key",
            "test",
            "title",
            "transcription_vocabulary_ids",
            "url",
            "use_slate_for_standard_latency",
            "video_quality",
            "active",
            "idle",
            "disabled",
            "public",
            "signed",
            "drm",
            "low",
            "reduced",
            "standard",
            "rtmp",
            "srt",
            "broadcasting",
            "cc1",
            "en",
            "none",
            "temporary",
            "1080p",
            "plus",
            "audio-only",
            "highest");

    private FloorModels() {}

    static List<LiveStream> page(FloorReader in) {
        in.open();
        in.name();
        return in.list(FloorModels::liveStream);
    }

    static LiveStream response(FloorReader in) {
        in.open();
        in.name();
        return liveStream(in);
    }

    static LiveStream liveStream(FloorReader in) {
        String id = null;
        String createdAt = null;
        String status = null;
        String streamKey = null;
        String srtPassphrase = null;
        String activeIngestProtocol = null;
        String activeAssetId = null;
        List<String> recentAssetIds = null;
        List<PlaybackId> playbackIds = null;
        String latencyMode = null;
        Boolean reducedLatency = null;
        Boolean lowLatency = null;
        Double reconnectWindow = null;
        Boolean useSlateForStandardLatency = null;
        String reconnectSlateUrl = null;
        Integer maxContinuousDuration = null;
        Boolean audioOnly = null;
        Boolean test = null;
        List<EmbeddedSubtitles> embeddedSubtitles = null;
        List<GeneratedSubtitles> generatedSubtitles = null;
        List<SimulcastTarget> simulcastTargets = null;
        AssetSettings newAssetSettings = null;
        StreamMeta meta = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "id" -> id = in.text();
                case "created_at" -> createdAt = in.text();
                case "status" -> status = in.word();
                case "stream_key" -> streamKey = in.text();
                case "srt_passphrase" -> srtPassphrase = in.text();
                case "active_ingest_protocol" -> activeIngestProtocol = in.word();
                case "active_asset_id" -> activeAssetId = in.text();
                case "recent_asset_ids" -> recentAssetIds = in.list(FloorReader::text);
                case "playback_ids" -> playbackIds = in.list(FloorModels::playbackId);
                case "latency_mode" -> latencyMode = in.word();
                case "reduced_latency" -> reducedLatency = in.flag();
                case "low_latency" -> lowLatency = in.flag();
                case "reconnect_window" -> reconnectWindow = in.decimal();
                case "use_slate_for_standard_latency" -> useSlateForStandardLatency = in.flag();
                case "reconnect_slate_url" -> reconnectSlateUrl = in.text();
                case "max_continuous_duration" -> maxContinuousDuration = in.integer();
                case "audio_only" -> audioOnly = in.flag();
                case "test" -> test = in.flag();
                case "embedded_subtitles" -> embeddedSubtitles = in.list(FloorModels::embeddedSubtitles);
                case "generated_subtitles" -> generatedSubtitles = in.list(FloorModels::generatedSubtitles);
                case "simulcast_targets" -> simulcastTargets = in.list(FloorModels::simulcastTarget);
                case "new_asset_settings" -> newAssetSettings = assetSettings(in);
                case "meta" -> meta = streamMeta(in);
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new LiveStream(
                id,
                createdAt,
                status,
                streamKey,
                srtPassphrase,
                activeIngestProtocol,
                activeAssetId,
                recentAssetIds,
                playbackIds,
                latencyMode,
                reducedLatency,
                lowLatency,
                reconnectWindow,
                useSlateForStandardLatency,
                reconnectSlateUrl,
                maxContinuousDuration,
                audioOnly,
                test,
                embeddedSubtitles,
                generatedSubtitles,
                simulcastTargets,
                newAssetSettings,
                meta,
                passthrough);
    }

    static PlaybackId playbackId(FloorReader in) {
        String id = null;
        String policy = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "id" -> id = in.text();
                case "policy" -> policy = in.word();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new PlaybackId(id, policy);
    }

    static EmbeddedSubtitles embeddedSubtitles(FloorReader in) {
        String name = null;
        String languageCode = null;
        String languageChannel = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "name" -> name = in.text();
                case "language_code" -> languageCode = in.word();
                case "language_channel" -> languageChannel = in.word();
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new EmbeddedSubtitles(name, languageCode, languageChannel, passthrough);
    }

    static GeneratedSubtitles generatedSubtitles(FloorReader in) {
        String name = null;
        String languageCode = null;
        List<String> transcriptionVocabularyIds = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "name" -> name = in.text();
                case "language_code" -> languageCode = in.word();
                case "transcription_vocabulary_ids" -> transcriptionVocabularyIds = in.list(FloorReader::text);
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new GeneratedSubtitles(name, languageCode, transcriptionVocabularyIds, passthrough);
    }

    static SimulcastTarget simulcastTarget(FloorReader in) {
        String id = null;
        String status = null;
        String url = null;
        String streamKey = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "id" -> id = in.text();
                case "status" -> status = in.word();
                case "url" -> url = in.text();
                case "stream_key" -> streamKey = in.text();
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new SimulcastTarget(id, status, url, streamKey, passthrough);
    }

    static AssetSettings assetSettings(FloorReader in) {
        List<String> playbackPolicies = null;
        List<StaticRendition> staticRenditions = null;
        String masterAccess = null;
        String maxResolutionTier = null;
        String videoQuality = null;
        Boolean normalizeAudio = null;
        Boolean copyOverlays = null;
        Boolean generateShots = null;
        AssetMeta meta = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "playback_policies" -> playbackPolicies = in.list(FloorReader::word);
                case "static_renditions" -> staticRenditions = in.list(FloorModels::staticRendition);
                case "master_access" -> masterAccess = in.word();
                case "max_resolution_tier" -> maxResolutionTier = in.word();
                case "video_quality" -> videoQuality = in.word();
                case "normalize_audio" -> normalizeAudio = in.flag();
                case "copy_overlays" -> copyOverlays = in.flag();
                case "generate_shots" -> generateShots = in.flag();
                case "meta" -> meta = assetMeta(in);
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new AssetSettings(
                playbackPolicies,
                staticRenditions,
                masterAccess,
                maxResolutionTier,
                videoQuality,
                normalizeAudio,
                copyOverlays,
                generateShots,
                meta,
                passthrough);
    }

    static StaticRendition staticRendition(FloorReader in) {
        String resolution = null;
        String passthrough = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "resolution" -> resolution = in.word();
                case "passthrough" -> passthrough = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new StaticRendition(resolution, passthrough);
    }

    static AssetMeta assetMeta(FloorReader in) {
        String title = null;
        String creatorId = null;
        String externalId = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "title" -> title = in.text();
                case "creator_id" -> creatorId = in.text();
                case "external_id" -> externalId = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new AssetMeta(title, creatorId, externalId);
    }

    static StreamMeta streamMeta(FloorReader in) {
        String title = null;
        in.open();
        while (in.more()) {
            switch (in.name()) {
                case "title" -> title = in.text();
                default -> throw new IllegalStateException("not in the payloads");
            }
        }
        return new StreamMeta(title);
    }

    static void write(FloorWriter out, EmbeddedSubtitles value) {
        out.raw("{\"name\":").text(value.name());
        out.raw(",\"language_code\":").text(value.languageCode());
        out.raw(",\"language_channel\":").text(value.languageChannel());
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }

    static void write(FloorWriter out, GeneratedSubtitles value) {
        out.raw("{\"name\":").text(value.name());
        out.raw(",\"language_code\":").text(value.languageCode());
        out.raw(",\"transcription_vocabulary_ids\":").list(value.transcriptionVocabularyIds(), FloorWriter::text);
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }

    static void write(FloorWriter out, AssetSettings value) {
        out.raw("{\"playback_policies\":").list(value.playbackPolicies(), FloorWriter::text);
        out.raw(",\"static_renditions\":").list(value.staticRenditions(), FloorModels::write);
        out.raw(",\"master_access\":").text(value.masterAccess());
        out.raw(",\"max_resolution_tier\":").text(value.maxResolutionTier());
        out.raw(",\"video_quality\":").text(value.videoQuality());
        out.raw(",\"normalize_audio\":").raw(value.normalizeAudio() ? "true" : "false");
        out.raw(",\"copy_overlays\":").raw(value.copyOverlays() ? "true" : "false");
        out.raw(",\"generate_shots\":").raw(value.generateShots() ? "true" : "false");
        write(out.raw(",\"meta\":"), value.meta());
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }

    static void write(FloorWriter out, StaticRendition value) {
        out.raw("{\"resolution\":").text(value.resolution());
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }

    static void write(FloorWriter out, AssetMeta value) {
        out.raw("{\"title\":").text(value.title());
        out.raw(",\"creator_id\":").text(value.creatorId());
        out.raw(",\"external_id\":").text(value.externalId());
        out.raw("}");
    }

    static void write(FloorWriter out, StreamMeta value) {
        out.raw("{\"title\":").text(value.title());
        out.raw("}");
    }

    static void write(FloorWriter out, CreateRequest value) {
        out.raw("{\"playback_policies\":").list(value.playbackPolicies(), FloorWriter::text);
        out.raw(",\"latency_mode\":").text(value.latencyMode());
        out.raw(",\"reconnect_window\":").integer(value.reconnectWindow().intValue());
        out.raw(",\"use_slate_for_standard_latency\":").raw(value.useSlateForStandardLatency() ? "true" : "false");
        out.raw(",\"reconnect_slate_url\":").text(value.reconnectSlateUrl());
        out.raw(",\"max_continuous_duration\":").integer(value.maxContinuousDuration());
        out.raw(",\"audio_only\":").raw(value.audioOnly() ? "true" : "false");
        out.raw(",\"test\":").raw(value.test() ? "true" : "false");
        out.raw(",\"embedded_subtitles\":").list(value.embeddedSubtitles(), FloorModels::write);
        out.raw(",\"generated_subtitles\":").list(value.generatedSubtitles(), FloorModels::write);
        out.raw(",\"simulcast_targets\":").list(value.simulcastTargets(), FloorModels::write);
        write(out.raw(",\"new_asset_settings\":"), value.newAssetSettings());
        write(out.raw(",\"meta\":"), value.meta());
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }

    static void write(FloorWriter out, NewSimulcastTarget value) {
        out.raw("{\"url\":").text(value.url());
        out.raw(",\"stream_key\":").text(value.streamKey());
        out.raw(",\"passthrough\":").text(value.passthrough());
        out.raw("}");
    }
}
