package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked for of each media, in the query and in the claims. */
class MediaParametersTest {
    private static final MediaUrls PUBLIC = MuxPlayback.urls();
    private static final MediaUrls SIGNED = PUBLIC.signedBy(TestKeys.signer());

    private static final ThumbnailUrl THUMBNAIL = PUBLIC.thumbnail("id", ImageFormat.PNG);
    private static final AnimatedUrl ANIMATED = PUBLIC.animated("id", AnimatedUrl.Format.GIF);

    private static StreamUrl all(StreamUrl url) {
        return url.assetStartTime(Duration.ofSeconds(10))
                .assetEndTime(Duration.ofMillis(90_500))
                .programStartTime(Instant.ofEpochSecond(1_767_225_600))
                .programEndTime(Instant.ofEpochMilli(1_767_225_660_999L))
                .maxResolution(StreamUrl.Resolution.P1080)
                .minResolution(StreamUrl.Resolution.P270)
                .highestFirst()
                .redundantStreams(true)
                .defaultSubtitlesLang("en")
                .excludePdt(true)
                .rokuTrickPlay(false);
    }

    private static ThumbnailUrl all(ThumbnailUrl url) {
        return url.time(Duration.ofMillis(14_250))
                .programTime(Instant.ofEpochSecond(1_767_225_600))
                .latest(true)
                .width(1280)
                .height(720)
                .rotate(90)
                .fitMode(ThumbnailUrl.FitMode.SMARTCROP)
                .flipHorizontally(true)
                .flipVertically(false);
    }

    private static AnimatedUrl all(AnimatedUrl url) {
        return url.start(Duration.ofSeconds(3))
                .end(Duration.ofMillis(12_999))
                .fps(30)
                .width(640)
                .height(1);
    }

    private static StoryboardUrl all(StoryboardUrl url) {
        return url.assetStartTime(Duration.ZERO)
                .assetEndTime(Duration.ofHours(1))
                .programStartTime(Instant.EPOCH)
                .programEndTime(Instant.ofEpochSecond(60));
    }

    private static String claimsOf(MediaUrl<?> url) {
        URI uri = url.uri();
        assertThat(uri.getRawQuery()).startsWith("token=").doesNotContain("&");
        return claims(uri.getRawQuery().substring("token=".length()));
    }

    @Test
    void ofAStream() {
        assertThat(all(PUBLIC.stream("id")).uri())
                .hasToString("https://stream.mux.com/id.m3u8?asset_start_time=10&asset_end_time=90.5"
                        + "&program_start_time=1767225600&program_end_time=1767225660&max_resolution=1080p"
                        + "&min_resolution=270p&rendition_order=desc&redundant_streams=true&default_subtitles_lang=en"
                        + "&exclude_pdt=true&roku_trick_play=false");
        assertThat(claimsOf(all(SIGNED.stream("id"))))
                .startsWith("{\"asset_start_time\":10,\"asset_end_time\":90.5,\"program_start_time\":1767225600,"
                        + "\"program_end_time\":1767225660,\"max_resolution\":\"1080p\",\"min_resolution\":\"270p\","
                        + "\"rendition_order\":\"desc\",\"redundant_streams\":true,\"default_subtitles_lang\":\"en\","
                        + "\"exclude_pdt\":true,\"roku_trick_play\":false,\"kid\":");
    }

    @Test
    void ofAThumbnail() {
        assertThat(all(THUMBNAIL).uri())
                .hasToString("https://image.mux.com/id/thumbnail.png?time=14.25&program_time=1767225600&latest=true"
                        + "&width=1280&height=720&rotate=90&fit_mode=smartcrop&flip_h=true&flip_v=false");
        assertThat(claimsOf(all(SIGNED.thumbnail("id", ImageFormat.PNG))))
                .startsWith("{\"time\":14.25,\"program_time\":1767225600,\"latest\":true,\"width\":1280,\"height\":720,"
                        + "\"rotate\":90,\"fit_mode\":\"smartcrop\",\"flip_h\":true,\"flip_v\":false,\"kid\":");
    }

    @Test
    void ofAnAnimatedImage() {
        assertThat(all(ANIMATED).uri())
                .hasToString("https://image.mux.com/id/animated.gif?start=3&end=12.999&fps=30&width=640&height=1");
        assertThat(claimsOf(all(SIGNED.animated("id", AnimatedUrl.Format.GIF))))
                .startsWith("{\"start\":3,\"end\":12.999,\"fps\":30,\"width\":640,\"height\":1,\"kid\":");
    }

    @Test
    void ofAStoryboard() {
        assertThat(all(PUBLIC.storyboardVtt("id")).uri())
                .hasToString("https://image.mux.com/id/storyboard.vtt?asset_start_time=0&asset_end_time=3600"
                        + "&program_start_time=0&program_end_time=60");
        assertThat(claimsOf(all(SIGNED.storyboardVtt("id"))))
                .startsWith("{\"asset_start_time\":0,\"asset_end_time\":3600,\"program_start_time\":0,"
                        + "\"program_end_time\":60,\"kid\":");
    }

    /** So the example of the vendor's guide can be made in both ways. */
    @Test
    void aTokenAndAUrlSayTheSame() {
        PlaybackSigner signer = TestKeys.signer().expiresAt(Instant.parse("2100-01-01T00:00:00Z"));
        URI uri = PUBLIC.signedBy(signer)
                .thumbnail("id", ImageFormat.PNG)
                .time(Duration.ofSeconds(14))
                .uri();

        assertThat(uri.getRawQuery())
                .isEqualTo("token=" + signer.token(PlaybackAudience.THUMBNAIL, "id", Map.of("time", 14)));
    }

    @ParameterizedTest
    @EnumSource(StreamUrl.Resolution.class)
    void resolutionsAreNamedByTheirHeight(StreamUrl.Resolution resolution) {
        assertThat(PUBLIC.stream("id").maxResolution(resolution).uri().getQuery())
                .isEqualTo("max_resolution=" + resolution.name().replace("P", "") + "p");
    }

    @ParameterizedTest
    @CsvSource({"PRESERVE, preserve", "STRETCH, stretch", "CROP, crop", "SMARTCROP, smartcrop", "PAD, pad"})
    void fitModes(ThumbnailUrl.FitMode mode, String value) {
        assertThat(THUMBNAIL.fitMode(mode).uri().getQuery()).isEqualTo("fit_mode=" + value);
    }

    @Test
    void whatIsSetMakesAnotherUrl() {
        ThumbnailUrl wide = THUMBNAIL.width(640);
        ThumbnailUrl wider = wide.height(360).width(1280);

        assertThat(THUMBNAIL.uri().getQuery()).isNull();
        assertThat(wide.uri().getQuery()).isEqualTo("width=640");
        assertThat(wider.uri().getQuery()).isEqualTo("width=1280&height=360");
    }

    @Test
    void numbersAreWrittenOut() {
        assertThat(ANIMATED.param("a", 1e3)
                        .param("b", 100)
                        .param("c", 0.0000001)
                        .param("d", 2L)
                        .uri()
                        .getQuery())
                .isEqualTo("a=1000&b=100&c=0.0000001&d=2");
        assertThat(claimsOf(SIGNED.stream("id").param("a", 1e3).param("b", 60.0).param("c", true)))
                .startsWith("{\"a\":1000,\"b\":60,\"c\":true,\"kid\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "sub", "aud", "exp", "token", ""})
    void aNameThatIsTakenIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param(name, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param(name, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param(name, true));
    }

    @Test
    void aValueThatCannotBeSentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param("a", "\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param("\ud800", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THUMBNAIL.param("time", Double.NaN))
                .withMessage("The parameter time is NaN, which is no number. Pass a finite one.");
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.param("a", Float.NEGATIVE_INFINITY));
    }

    @Test
    void aTimeBeforeTheBeginningIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THUMBNAIL.time(Duration.ofMillis(-1)))
                .withMessage("The parameter time is PT-0.001S, before the beginning. Pass zero or more.");
        assertThatIllegalArgumentException().isThrownBy(() -> ANIMATED.start(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PUBLIC.stream("id").assetEndTime(Duration.ofSeconds(-1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 641})
    void aSizeOutOfRangeIsRefused(int pixels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANIMATED.width(pixels))
                .withMessage("The parameter width is " + pixels + ". Pass 1 to 640.");
        assertThatIllegalArgumentException().isThrownBy(() -> ANIMATED.height(pixels));
        assertThat(THUMBNAIL.width(641).uri().getQuery()).isEqualTo("width=641");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aThumbnailHasASize(int pixels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THUMBNAIL.width(pixels))
                .withMessage("The parameter width is " + pixels + ". Pass 1 or more.");
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.height(pixels));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void tooManyOrTooFewFramesAreRefused(int frames) {
        assertThatIllegalArgumentException().isThrownBy(() -> ANIMATED.fps(frames));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45, -90, 360})
    void aTurnThatIsNoneIsRefused(int degrees) {
        assertThatIllegalArgumentException().isThrownBy(() -> THUMBNAIL.rotate(degrees));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0.249S", "PT5S, PT5S", "PT5S, PT1S", "PT0S, PT10.001S"})
    void anAnimatedImageThatIsTooShortOrTooLongIsRefused(Duration start, Duration end) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ANIMATED.end(end).start(start).uri())
                .withMessageEndingWith("Set an end that is 0.25 to 10 seconds after the start.");
    }

    @Test
    void anAnimatedImageBeginsWithTheVideo() {
        assertThat(ANIMATED.end(Duration.ofSeconds(10)).uri().getQuery()).isEqualTo("end=10");
        assertThat(ANIMATED.start(Duration.ofSeconds(100)).uri().getQuery()).isEqualTo("start=100");
        assertThatIllegalStateException()
                .isThrownBy(() -> ANIMATED.end(Duration.ofSeconds(11)).uri());
    }
}
