package dev.espalier.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON of the benchmarks: always the same, and as large as what Mux sends for streams that are in use. */
final class Payloads {
    static final int STREAMS = 25;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** A length in angle brackets stands for an id, {@code @} for the number of the stream. */
    private static final String STREAM = """
            {"stream_key":"<36>","status":"active","srt_passphrase":"<22>",\
            "recent_asset_ids":["<43>"],"reconnect_window":60,\
            "playback_ids":[{"policy":"public","id":"<47>"},{"policy":"signed","id":"<47>"}],\
            "new_asset_settings":{"playback_policies":["public","signed"],\
            "static_renditions":[{"resolution":"highest","passthrough":"archive"}],\
            "master_access":"none","max_resolution_tier":"1080p","video_quality":"plus","normalize_audio":false,"copy_overlays":true,"generate_shots":false,\
            "meta":{"title":"Recording of court @","creator_id":"club-7781","external_id":"rec-2026-@"},\
            "passthrough":"season=2026;court=@"},\
            "simulcast_targets":[{"url":"rtmp://live.example.com/app","stream_key":"<20>","status":"broadcasting",\
            "passthrough":"social","id":"<60>"}],\
            "embedded_subtitles":[{"name":"English CC","language_code":"en","language_channel":"cc1","passthrough":"venue"}],\
            "generated_subtitles":[{"name":"English (automatic)","language_code":"en",\
            "transcription_vocabulary_ids":["<43>"],"passthrough":"speech"}],\
            "max_continuous_duration":43200,"latency_mode":"low","reduced_latency":false,"low_latency":true,\
            "use_slate_for_standard_latency":false,"reconnect_slate_url":"https://static.example.com/slates/court-@.png",\
            "audio_only":false,"test":false,"meta":{"title":"Court @, live and free"},"passthrough":"court=@;club=7781",\
            "active_ingest_protocol":"rtmp","active_asset_id":"<43>","id":"<43>","created_at":"17641308@"}""";

    private static final String CREATE_REQUEST = """
            {"playback_policies":["public","signed"],"latency_mode":"low","reconnect_window":45,\
            "use_slate_for_standard_latency":false,"reconnect_slate_url":"https://static.example.com/slates/court-11.png",\
            "max_continuous_duration":21600,"audio_only":false,"test":true,\
            "embedded_subtitles":[{"name":"English CC","language_code":"en","language_channel":"cc1","passthrough":"venue"}],\
            "generated_subtitles":[{"name":"English (automatic)","language_code":"en",\
            "transcription_vocabulary_ids":["<43>"],"passthrough":"speech"}],\
            "simulcast_targets":[{"url":"rtmp://live.example.com/app","stream_key":"<20>","passthrough":"social"}],\
            "new_asset_settings":{"playback_policies":["public","signed"],\
            "static_renditions":[{"resolution":"highest","passthrough":"archive"}],\
            "master_access":"none","max_resolution_tier":"1080p","video_quality":"plus","normalize_audio":false,"copy_overlays":true,"generate_shots":false,\
            "meta":{"title":"Recording of court 11","creator_id":"club-7781","external_id":"rec-2026-11"},\
            "passthrough":"season=2026;court=11"},\
            "meta":{"title":"Court 11, live"},"passthrough":"court=11;club=7781"}""";

    private static final byte[] PAGE = IntStream.range(0, STREAMS)
            .mapToObj(Payloads::stream)
            .collect(Collectors.joining(",", "{\"data\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8);

    private static final byte[] RESPONSE = ("{\"data\":" + stream(0) + "}").getBytes(StandardCharsets.UTF_8);

    private static final byte[] REQUEST = withIds(CREATE_REQUEST, STREAMS).getBytes(StandardCharsets.UTF_8);

    private Payloads() {}

    /** What Mux answers to "list". */
    static byte[] page() {
        return PAGE.clone();
    }

    /** What Mux answers to "get" and to "create". */
    static byte[] response() {
        return RESPONSE.clone();
    }

    /** The body of "create". */
    static byte[] createRequest() {
        return REQUEST.clone();
    }

    private static String stream(int number) {
        return withIds(STREAM.replace("@", String.valueOf(10 + number)), number);
    }

    private static String withIds(String template, int seed) {
        Random random = new Random(seed);
        return Pattern.compile("<(\\d+)>")
                .matcher(template)
                .replaceAll(length -> id(random, Integer.parseInt(length.group(1))));
    }

    private static String id(Random random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
