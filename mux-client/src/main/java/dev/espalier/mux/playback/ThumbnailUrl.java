package dev.espalier.mux.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The URL of a thumbnail.
 *
 * @see <a href="https://www.mux.com/docs/guides/get-images-from-a-video">Mux: get images from a video</a>
 */
public final class ThumbnailUrl extends MediaUrl<ThumbnailUrl> {
    /** What becomes of an image that has other proportions than the width and height that were asked for. */
    public enum FitMode {
        /** It keeps its proportions, and is as large as fits. */
        PRESERVE,
        /** It is stretched to fill them. */
        STRETCH,
        /** What sticks out is cut off, the same on both sides. */
        CROP,
        /** What sticks out is cut off, around what seems to be of interest. */
        SMARTCROP,
        /** It keeps its proportions, and the rest is filled up. */
        PAD
    }

    ThumbnailUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    @Override
    ThumbnailUrl with(MediaAddress address, Map<String, Object> parameters) {
        return new ThumbnailUrl(address, parameters);
    }

    /**
     * The moment, from the beginning of the video.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ThumbnailUrl time(Duration time) {
        return seconds("time", time);
    }

    /** The moment by the clock, for a live stream or its recording. In whole seconds; the rest is cut off. */
    public ThumbnailUrl programTime(Instant time) {
        return param("program_time", time.getEpochSecond());
    }

    /** Whether the image is the latest one of a live stream. */
    public ThumbnailUrl latest(boolean latest) {
        return param("latest", latest);
    }

    /**
     * In pixels.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ThumbnailUrl width(int pixels) {
        return upTo(Integer.MAX_VALUE, "width", pixels);
    }

    /**
     * In pixels.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ThumbnailUrl height(int pixels) {
        return upTo(Integer.MAX_VALUE, "height", pixels);
    }

    /**
     * Turns the image clockwise.
     *
     * @throws IllegalArgumentException if it is not 90, 180 or 270
     */
    public ThumbnailUrl rotate(int degrees) {
        if (degrees != 90 && degrees != 180 && degrees != 270) {
            throw new IllegalArgumentException("The parameter rotate is " + degrees + ". Pass 90, 180 or 270.");
        }
        return param("rotate", degrees);
    }

    /** How the image fits into width and height. */
    public ThumbnailUrl fitMode(FitMode mode) {
        return param("fit_mode", mode.name().toLowerCase(Locale.ROOT));
    }

    /** Whether left and right change places. */
    public ThumbnailUrl flipHorizontally(boolean flip) {
        return param("flip_h", flip);
    }

    /** Whether top and bottom change places. */
    public ThumbnailUrl flipVertically(boolean flip) {
        return param("flip_v", flip);
    }
}
