package dev.espalier.mux.playback;

import java.util.Map;

/**
 * The URL of a stream.
 *
 * @see <a href="https://www.mux.com/docs/guides/modify-playback-behavior">Mux: modify playback behavior</a>
 */
public final class StreamUrl extends ClippedUrl<StreamUrl> {
    /** How large the video is, by its height in pixels. */
    public enum Resolution {
        P270,
        P360,
        P480,
        P540,
        P720,
        P1080,
        P1440,
        P2160;

        private String value() {
            return name().substring(1) + "p";
        }
    }

    StreamUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    @Override
    StreamUrl with(MediaAddress address, Map<String, Object> parameters) {
        return new StreamUrl(address, parameters);
    }

    /** The highest resolution that the player gets to choose from. */
    public StreamUrl maxResolution(Resolution resolution) {
        return param("max_resolution", resolution.value());
    }

    /** The lowest resolution that the player gets to choose from. */
    public StreamUrl minResolution(Resolution resolution) {
        return param("min_resolution", resolution.value());
    }

    /** Lists the highest resolution first. */
    public StreamUrl highestFirst() {
        return param("rendition_order", "desc");
    }

    /** Whether the playlist has redundant streams, which a player can go on with when one fails. */
    public StreamUrl redundantStreams(boolean redundant) {
        return param("redundant_streams", redundant);
    }

    /** The language of the subtitles that are shown at first, such as {@code en}. */
    public StreamUrl defaultSubtitlesLang(String language) {
        return param("default_subtitles_lang", language);
    }

    /** Whether the times by the clock, {@code EXT-X-PROGRAM-DATE-TIME}, are left out of the playlist. */
    public StreamUrl excludePdt(boolean exclude) {
        return param("exclude_pdt", exclude);
    }

    /** Whether previews on the timeline are added, as Roku devices show them. */
    public StreamUrl rokuTrickPlay(boolean previews) {
        return param("roku_trick_play", previews);
    }
}
