package dev.espalier.mux.playback;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The URL of an animated image.
 *
 * @see <a href="https://www.mux.com/docs/guides/get-images-from-a-video">Mux: get images from a video</a>
 */
public final class AnimatedUrl extends MediaUrl<AnimatedUrl> {
    private static final int MAX_PIXELS = 640;
    private static final int MAX_FPS = 30;
    private static final BigDecimal SHORTEST = new BigDecimal("0.25");
    private static final BigDecimal LONGEST = BigDecimal.TEN;

    /** The format of an animated image. */
    public enum Format {
        GIF,
        WEBP;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    AnimatedUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    @Override
    AnimatedUrl with(MediaAddress address, Map<String, Object> parameters) {
        return new AnimatedUrl(address, parameters);
    }

    /**
     * The first moment, from the beginning of the video; by default that is where it begins.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public AnimatedUrl start(Duration time) {
        return seconds("start", time);
    }

    /**
     * The last moment, from the beginning of the video: 0.25 to 10 seconds after the first one, by default 5.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public AnimatedUrl end(Duration time) {
        return seconds("end", time);
    }

    /**
     * Frames a second; 15 by default.
     *
     * @throws IllegalArgumentException if it is not from 1 to 30
     */
    public AnimatedUrl fps(int frames) {
        return upTo(MAX_FPS, "fps", frames);
    }

    /**
     * In pixels; 320 by default.
     *
     * @throws IllegalArgumentException if it is not from 1 to 640
     */
    public AnimatedUrl width(int pixels) {
        return upTo(MAX_PIXELS, "width", pixels);
    }

    /**
     * In pixels; by default as the proportions of the video ask for.
     *
     * @throws IllegalArgumentException if it is not from 1 to 640
     */
    public AnimatedUrl height(int pixels) {
        return upTo(MAX_PIXELS, "height", pixels);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException also if the end is not 0.25 to 10 seconds after the start
     */
    @Override
    public URI uri() {
        BigDecimal end = number("end");
        if (end != null) {
            checkLength(end.subtract(Objects.requireNonNullElse(number("start"), BigDecimal.ZERO)));
        }
        return super.uri();
    }

    private static void checkLength(BigDecimal length) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("The animated image is to be " + length.toPlainString()
                    + " seconds long. Set an end that is " + SHORTEST + " to " + LONGEST + " seconds after the start.");
        }
    }
}
