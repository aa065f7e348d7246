package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.mux.model.StaticRenditionName;
import dev.espalier.runtime.testing.FakeClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {
    private static final String ID = "uNbxnGLKJ00yfbijDO8COxTOyVKT01xpxW";

    private static final MediaUrls PUBLIC = MuxPlayback.urls();

    private final FakeClock clock = new FakeClock();
    private final MediaUrls signed = PUBLIC.signedBy(TestKeys.signer().clock(clock));

    private static Arguments url(String where, String audience, Function<MediaUrls, MediaUrl<?>> url) {
        return arguments("https://" + where, audience, url);
    }

    /** All there are, but viewer counts, which are never public. */
    static Stream<Arguments> urls() {
        return Stream.of(
                url("stream.mux.com/id.m3u8", "v", urls -> urls.stream("id")),
                url(
                        "stream.mux.com/id/capped-1080p.mp4",
                        "v",
                        urls -> urls.staticRendition("id", StaticRenditionName.CAPPED_1080P)),
                url("stream.mux.com/id/audio.m4a", "v", urls -> urls.staticRendition("id", StaticRenditionName.AUDIO)),
                url("stream.mux.com/id/text/track.vtt", "v", urls -> urls.textTrack("id", "track")),
                url("stream.mux.com/id/text/track.txt", "v", urls -> urls.transcript("id", "track")),
                url("image.mux.com/id/thumbnail.jpg", "t", urls -> urls.thumbnail("id", ImageFormat.JPG)),
                url("image.mux.com/id/thumbnail.png", "t", urls -> urls.thumbnail("id", ImageFormat.PNG)),
                url("image.mux.com/id/thumbnail.webp", "t", urls -> urls.thumbnail("id", ImageFormat.WEBP)),
                url("image.mux.com/id/animated.gif", "g", urls -> urls.animated("id", AnimatedUrl.Format.GIF)),
                url("image.mux.com/id/animated.webp", "g", urls -> urls.animated("id", AnimatedUrl.Format.WEBP)),
                url("image.mux.com/id/storyboard.jpg", "s", urls -> urls.storyboard("id", ImageFormat.JPG)),
                url("image.mux.com/id/storyboard.vtt", "s", urls -> urls.storyboardVtt("id")));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aPublicUrl(String where, String audience, Function<MediaUrls, MediaUrl<?>> url) {
        assertThat(url.apply(PUBLIC).uri()).as(audience).hasToString(where);
        assertThat(url.apply(PUBLIC).param("a b", "c&d=é").param("n", 1.50).uri())
                .hasToString(where + "?a%20b=c%26d%3D%C3%A9&n=1.5");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void aSignedUrl(String where, String audience, Function<MediaUrls, MediaUrl<?>> url) {
        String end = "\"kid\":\"test-key\",\"sub\":\"id\",\"aud\":\"" + audience + "\",\"exp\":1767830400}";

        assertThat(claims(token(where, url.apply(signed).uri()))).isEqualTo("{" + end);
        assertThat(claims(token(
                        where,
                        url.apply(signed).param("a b", "c&d=é").param("n", 1.50).uri())))
                .isEqualTo("{\"a b\":\"c&d=é\",\"n\":1.5," + end);
    }

    /** Of a URL that carries nothing else. */
    private static String token(String where, URI uri) {
        String before = where + "?token=";
        assertThat(uri.toString()).startsWith(before);
        String token = uri.toString().substring(before.length());
        assertThat(token).matches("[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+");
        return token;
    }

    @Test
    void placesInAStoryboardAsJson() {
        assertThat(PUBLIC.storyboardJson("id", ImageFormat.WEBP).uri())
                .hasToString("https://image.mux.com/id/storyboard.json?format=webp");
        assertThat(claims(token(
                        "https://image.mux.com/id/storyboard.json",
                        signed.storyboardJson("id", ImageFormat.PNG).uri())))
                .startsWith("{\"format\":\"png\",\"kid\":")
                .contains("\"aud\":\"s\"");
    }

    @ParameterizedTest
    @CsvSource({"VIDEO, video_id", "ASSET, asset_id", "PLAYBACK, playback_id", "LIVE_STREAM, live_stream_id"})
    void viewerCounts(ViewerCounts counted, String audience) {
        assertThat(claims(token("https://stats.mux.com/counts", signed.viewerCounts(counted, "id-1"))))
                .isEqualTo("{\"kid\":\"test-key\",\"sub\":\"id-1\",\"aud\":\"" + audience + "\",\"exp\":1767830400}");
    }

    @Test
    void viewerCountsAreNotPublic() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PUBLIC.viewerCounts(ViewerCounts.ASSET, "id-1"))
                .withMessageStartingWith("Viewer counts are not public, and there is no signer.");
    }

    @Test
    void eachUrlHasATokenOfItsOwnTime() {
        StreamUrl stream = signed.stream(ID);
        URI first = stream.uri();
        clock.advance(Duration.ofHours(1));

        assertThat(claims(token("https://stream.mux.com/" + ID + ".m3u8", first)))
                .contains("\"exp\":1767830400");
        assertThat(claims(token("https://stream.mux.com/" + ID + ".m3u8", stream.uri())))
                .contains("\"exp\":1767834000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "../a", "a\\b", "a b", "a\r\n", "a\u0000", "a\u2003", "a\ud800"})
    void anIdThatWouldLeadElsewhereIsRefused(String id) {
        for (MediaUrls urls : List.of(PUBLIC, signed)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> urls.stream(id))
                    .withMessageStartingWith("The playback id ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> urls.thumbnail(id, ImageFormat.PNG))
                    .withMessageStartingWith("The playback id ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> urls.textTrack("id", id))
                    .withMessageStartingWith("The track id ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> urls.transcript("id", id))
                    .withMessageStartingWith("The track id ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> urls.staticRendition("id", StaticRenditionName.of(id)))
                    .withMessageStartingWith("The name of the file ");
        }
    }

    @Test
    void anIdIsOneSegmentWhateverItHolds() {
        assertThat(PUBLIC.textTrack("a?b#c", "50%2F..;é").uri())
                .hasToString("https://stream.mux.com/a%3Fb%23c/text/50%252F..%3B%C3%A9.vtt");
    }

    @Test
    void otherServers() {
        MediaUrls urls = PUBLIC.streamServer("https://stream.media.acme.example")
                .imageServer("http://localhost:8080/stub/")
                .statsServer("http://127.0.0.1:8081");
        MediaUrls signedUrls = urls.signedBy(TestKeys.signer());

        assertThat(urls.stream("id").uri()).hasToString("https://stream.media.acme.example/id.m3u8");
        assertThat(urls.thumbnail("id", ImageFormat.PNG).uri())
                .hasToString("http://localhost:8080/stub/id/thumbnail.png");
        assertThat(signedUrls.viewerCounts(ViewerCounts.ASSET, "id").toString())
                .startsWith("http://127.0.0.1:8081/counts?token=");
        assertThat(PUBLIC.stream("id").uri()).hasToString("https://stream.mux.com/id.m3u8");
    }

    @Test
    void aServerThatUriWouldRefuseIsEscaped() {
        assertThat(PUBLIC.streamServer("https://acme.example/a[b]|c").stream("id")
                        .uri()
                        .toString())
                .isEqualTo("https://acme.example/a%5Bb%5D%7Cc/id.m3u8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stream.mux.com",
                "ftp://stream.mux.com",
                "https://user:hunter2@stream.mux.com",
                "https://stream.mux.com?hunter2",
                "https://stream.mux.com#hunter2"
            })
    void whatIsNoServerIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PUBLIC.streamServer(url))
                .withMessage("The media server is not an http or https URL without user, query and fragment. Pass one"
                        + " like https://stream.mux.com.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://stream.mux.com", "http://10.0.0.1", "http://127.0.0.1.acme.example"})
    void plainHttpIsForThisMachine(String url) {
        for (Function<String, MediaUrls> server :
                List.<Function<String, MediaUrls>>of(PUBLIC::streamServer, PUBLIC::imageServer, PUBLIC::statsServer)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.apply(url))
                    .withMessage("The media server \"" + url + "\" is not https, so anyone on the way could read the"
                            + " tokens. Use https; plain http is for this machine.");
        }
    }

    @Test
    void textsHoldNoToken() {
        assertThat(signed.stream("id").maxResolution(StreamUrl.Resolution.P720))
                .hasToString("https://stream.mux.com/id.m3u8?token=██");
        assertThat(PUBLIC.stream("id")).hasToString("https://stream.mux.com/id.m3u8");
        assertThat(signed)
                .hasToString("MediaUrls{https://stream.mux.com, https://image.mux.com, https://stats.mux.com,"
                        + " signer=PlaybackSigner{keyId=test-key, privateKey=██}}");
    }
}
