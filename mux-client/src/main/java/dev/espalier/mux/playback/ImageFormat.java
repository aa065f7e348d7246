package dev.espalier.mux.playback;

import java.util.Locale;

/** The format of a thumbnail or a storyboard. */
public enum ImageFormat {
    JPG,
    PNG,
    WEBP;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
