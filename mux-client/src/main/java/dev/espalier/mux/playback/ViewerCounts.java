package dev.espalier.mux.playback;

/** What is counted, where a token lets somebody see how many are watching. */
public enum ViewerCounts {
    /** The viewers of a video, by the video id that your application gives to Mux Data. */
    VIDEO("video_id"),

    /** The viewers of an asset. */
    ASSET("asset_id"),

    /** The viewers of a playback id. */
    PLAYBACK("playback_id"),

    /** The viewers of a live stream. */
    LIVE_STREAM("live_stream_id");

    private final String claim;

    ViewerCounts(String claim) {
        this.claim = claim;
    }

    /** As in the claim {@code aud}. */
    String claim() {
        return claim;
    }
}
