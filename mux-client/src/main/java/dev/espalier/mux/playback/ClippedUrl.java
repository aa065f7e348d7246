package dev.espalier.mux.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The URL of something that can be a part of an asset or a live stream.
 *
 * @param <U> the type itself
 */
public abstract sealed class ClippedUrl<U extends ClippedUrl<U>> extends MediaUrl<U> permits StreamUrl, StoryboardUrl {
    ClippedUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    /** Where the part begins, from the beginning of the asset. */
    public U assetStartTime(Duration time) {
        return seconds("asset_start_time", time);
    }

    /** Where the part ends, from the beginning of the asset. */
    public U assetEndTime(Duration time) {
        return seconds("asset_end_time", time);
    }

    /**
     * When the part begins, by the clock, for a live stream or its recording. In whole seconds; the rest is cut off.
     */
    public U programStartTime(Instant time) {
        return param("program_start_time", time.getEpochSecond());
    }

    /** When the part ends, by the clock, for a live stream or its recording. In whole seconds; the rest is cut off. */
    public U programEndTime(Instant time) {
        return param("program_end_time", time.getEpochSecond());
    }
}
