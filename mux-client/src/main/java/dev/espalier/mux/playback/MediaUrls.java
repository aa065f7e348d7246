package dev.espalier.mux.playback;

import dev.espalier.mux.model.StaticRenditionName;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of Mux's media hosts, for pages and players. {@link MuxPlayback#urls()} has those of public playback ids;
 * {@link #signedBy} those of signed ones, with a token in each.
 *
 * <p>Parameters of a public URL are in its query. Those of a signed one are claims of its token, and its query is the
 * token alone, since nothing beside it would be signed.
 *
 * <p>Nothing is sent. The credential of the API is not known here and never part of a URL.
 *
 * <p>Immutable and thread-safe, and so are the URLs.
 */
public final class MediaUrls {
    private static final String STREAM = "https://stream.mux.com";
    private static final String IMAGE = "https://image.mux.com";
    private static final String STATS = "https://stats.mux.com";

    static final MediaUrls OF_MUX = new MediaUrls(null, STREAM, IMAGE, STATS);

    private final @Nullable PlaybackSigner signer;
    private final String streamServer;
    private final String imageServer;
    private final String statsServer;

    private MediaUrls(@Nullable PlaybackSigner signer, String streamServer, String imageServer, String statsServer) {
        this.signer = signer;
        this.streamServer = streamServer;
        this.imageServer = imageServer;
        this.statsServer = statsServer;
    }

    /**
     * The URLs of signed playback ids. Each time one is asked for, its token is made anew, as {@code signer} is set.
     */
    public MediaUrls signedBy(PlaybackSigner signer) {
        return new MediaUrls(signer, streamServer, imageServer, statsServer);
    }

    /**
     * Another server of streams, static renditions and text tracks, such as a domain of your own or a stub.
     *
     * @param url https, or http to this machine; by default {@code https://stream.mux.com}
     * @throws IllegalArgumentException if it is no such URL
     */
    public MediaUrls streamServer(String url) {
        return new MediaUrls(signer, MediaHost.of(url, STREAM), imageServer, statsServer);
    }

    /**
     * Another server of thumbnails, animated images and storyboards.
     *
     * @param url https, or http to this machine; by default {@code https://image.mux.com}
     * @throws IllegalArgumentException if it is no such URL
     */
    public MediaUrls imageServer(String url) {
        return new MediaUrls(signer, streamServer, MediaHost.of(url, IMAGE), statsServer);
    }

    /**
     * Another server of viewer counts.
     *
     * @param url https, or http to this machine; by default {@code https://stats.mux.com}
     * @throws IllegalArgumentException if it is no such URL
     */
    public MediaUrls statsServer(String url) {
        return new MediaUrls(signer, streamServer, imageServer, MediaHost.of(url, STATS));
    }

    /**
     * The stream as HLS, {@code .m3u8}.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    public StreamUrl stream(String playbackId) {
        return new StreamUrl(stream(playbackId, ".m3u8"), Map.of());
    }

    /**
     * A file for download, which the asset has to have.
     *
     * @throws IllegalArgumentException if the id or the name cannot be one
     */
    public FileUrl staticRendition(String playbackId, StaticRenditionName name) {
        return new FileUrl(stream(playbackId, "/" + PathSegment.of("The name of the file", name.value())), Map.of());
    }

    /**
     * Subtitles or captions as WebVTT, {@code .vtt}.
     *
     * @throws IllegalArgumentException if an id cannot be one
     */
    public FileUrl textTrack(String playbackId, String trackId) {
        return new FileUrl(stream(playbackId, "/text/" + PathSegment.of("The track id", trackId) + ".vtt"), Map.of());
    }

    /**
     * What is said, as plain text, {@code .txt}; only of captions that Mux has generated.
     *
     * @throws IllegalArgumentException if an id cannot be one
     */
    public FileUrl transcript(String playbackId, String trackId) {
        return new FileUrl(stream(playbackId, "/text/" + PathSegment.of("The track id", trackId) + ".txt"), Map.of());
    }

    /**
     * An image of one moment.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    public ThumbnailUrl thumbnail(String playbackId, ImageFormat format) {
        return new ThumbnailUrl(
                image(PlaybackAudience.THUMBNAIL, playbackId, "/thumbnail." + format.extension()), Map.of());
    }

    /**
     * An animated image of some seconds.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    public AnimatedUrl animated(String playbackId, AnimatedUrl.Format format) {
        return new AnimatedUrl(image(PlaybackAudience.GIF, playbackId, "/animated." + format.extension()), Map.of());
    }

    /**
     * One image of many small ones, to show what is where on a timeline.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    public StoryboardUrl storyboard(String playbackId, ImageFormat format) {
        return storyboard(playbackId, "." + format.extension());
    }

    /**
     * Where in the storyboard each moment is, as WebVTT.
     *
     * @throws IllegalArgumentException if the id cannot be one
     */
    public StoryboardUrl storyboardVtt(String playbackId) {
        return storyboard(playbackId, ".vtt");
    }

    /**
     * Where in the storyboard each moment is, as JSON.
     *
     * @param format of the storyboard that it leads to
     * @throws IllegalArgumentException if the id cannot be one
     */
    public StoryboardUrl storyboardJson(String playbackId, ImageFormat format) {
        return storyboard(playbackId, ".json").param("format", format.extension());
    }

    private StoryboardUrl storyboard(String playbackId, String ending) {
        return new StoryboardUrl(image(PlaybackAudience.STORYBOARD, playbackId, "/storyboard" + ending), Map.of());
    }

    /**
     * How many are watching, as JSON.
     *
     * @param id of what is counted
     * @throws IllegalArgumentException if the id is blank
     * @throws IllegalStateException if there is no signer, since there are no counts without a token, or its
     *     {@link PlaybackSigner#expiresAt} has passed
     */
    public URI viewerCounts(ViewerCounts counted, String id) {
        if (signer == null) {
            throw new IllegalStateException("Viewer counts are not public, and there is no signer. Call signedBy(...)"
                    + " first, with a signer that MuxPlayback makes.");
        }
        return URI.create(statsServer + "/counts?token=" + signer.token(counted, id));
    }

    private MediaAddress stream(String playbackId, String rest) {
        return address(streamServer, playbackId, rest, PlaybackAudience.VIDEO);
    }

    private MediaAddress image(PlaybackAudience audience, String playbackId, String rest) {
        return address(imageServer, playbackId, rest, audience);
    }

    private MediaAddress address(String server, String playbackId, String rest, PlaybackAudience audience) {
        String url = server + "/" + PathSegment.of("The playback id", playbackId) + rest;
        return new MediaAddress(url, playbackId, audience, signer);
    }

    @Override
    public String toString() {
        return "MediaUrls{" + streamServer + ", " + imageServer + ", " + statsServer + ", signer=" + signer + "}";
    }
}
