package dev.espalier.mux.playback;

/**
 * What the token of a playback id lets a viewer have, and nothing else.
 *
 * @see <a href="https://www.mux.com/docs/guides/secure-video-playback">Mux: secure video playback</a>
 */
public enum PlaybackAudience {
    /** Streams, static renditions, text tracks and transcripts; {@code playback-token} of the player. */
    VIDEO("v"),

    /** Images of one moment; {@code thumbnail-token} of the player. */
    THUMBNAIL("t"),

    /** Animated images. */
    GIF("g"),

    /** Storyboards: the image, and the places in it; {@code storyboard-token} of the player. */
    STORYBOARD("s"),

    /** Licenses of a playback id with the policy {@code drm}; {@code drm-token} of the player. */
    DRM_LICENSE("d"),

    /** Statistics that a player shows. */
    STATS("playback_id");

    private final String claim;

    PlaybackAudience(String claim) {
        this.claim = claim;
    }

    /** As in the claim {@code aud}. */
    String claim() {
        return claim;
    }
}
