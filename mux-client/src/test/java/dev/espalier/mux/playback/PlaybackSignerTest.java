package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.claims;
import static dev.espalier.mux.playback.TestKeys.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.espalier.runtime.testing.FakeClock;
import java.math.BigDecimal;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackSignerTest {
    private static final String PLAYBACK_ID = "uNbxnGLKJ00yfbijDO8COxTOyVKT01xpxW";
    private static final long IN_7_DAYS = FakeClock.START.getEpochSecond() + 604_800;

    private final FakeClock clock = new FakeClock();
    private final PlaybackSigner signer = TestKeys.signer().clock(clock);

    @ParameterizedTest
    @CsvSource({"VIDEO, v", "THUMBNAIL, t", "GIF, g", "STORYBOARD, s", "DRM_LICENSE, d", "STATS, playback_id"})
    void aTokenOfAPlaybackId(PlaybackAudience audience, String claim) {
        String token = signer.token(audience, PLAYBACK_ID);

        assertThat(verified(token).getHeader().toJSONObject()).isEqualTo(Map.of("alg", "RS256", "typ", "JWT"));
        assertThat(claims(token))
                .isEqualTo("{\"kid\":\"test-key\",\"sub\":\"" + PLAYBACK_ID + "\",\"aud\":\"" + claim + "\",\"exp\":"
                        + IN_7_DAYS + "}");
    }

    @ParameterizedTest
    @CsvSource({"VIDEO, video_id", "ASSET, asset_id", "PLAYBACK, playback_id", "LIVE_STREAM, live_stream_id"})
    void aTokenForViewerCounts(ViewerCounts counted, String claim) {
        assertThat(claims(signer.token(counted, "id-1")))
                .isEqualTo(
                        "{\"kid\":\"test-key\",\"sub\":\"id-1\",\"aud\":\"" + claim + "\",\"exp\":" + IN_7_DAYS + "}");
    }

    @Test
    void aTokenIsNotOfAnotherKey() throws Exception {
        RSAPublicKey other = (RSAPublicKey) TestKeys.generate("RSA", 2048).getPublic();

        assertThat(SignedJWT.parse(signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID))
                        .verify(new RSASSAVerifier(other)))
                .isFalse();
    }

    @Test
    void parametersComeBeforeTheOtherClaims() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("text", "a \"b\" é");
        parameters.put("whole", 14);
        parameters.put("long", Long.MAX_VALUE);
        parameters.put("decimal", new BigDecimal("0.10"));
        parameters.put("yes", true);
        parameters.put("none", null);
        parameters.put("nested", Map.of("list", List.of(1, "two")));
        parameters.put("iat", 1);

        assertThat(claims(signer.token(PlaybackAudience.VIDEO, "id", parameters)))
                .isEqualTo("{\"text\":\"a \\\"b\\\" é\",\"whole\":14,\"long\":9223372036854775807,\"decimal\":0.10,"
                        + "\"yes\":true,\"none\":null,\"nested\":{\"list\":[1,\"two\"]},\"iat\":1,"
                        + "\"kid\":\"test-key\",\"sub\":\"id\",\"aud\":\"v\",\"exp\":" + IN_7_DAYS + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "sub", "aud", "exp"})
    void aParameterNamedLikeAClaimIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID, Map.of(name, "x")))
                .withMessageStartingWith("No parameter can be named \"" + name + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.token(ViewerCounts.ASSET, "id", Collections.singletonMap(name, null)))
                .withMessageStartingWith("No parameter can be named \"" + name + "\"");
    }

    @Test
    void aParameterThatCannotBeWrittenIsRefused() {
        for (Map<String, ?> parameters : List.of(
                Map.of("", "x"),
                Map.of("a", Double.NaN),
                Map.of("a", Double.POSITIVE_INFINITY),
                Map.of("a", new Object()),
                Map.of("a", List.of(Instant.EPOCH)))) {
            assertThatIllegalArgumentException()
                    .as(parameters.toString())
                    .isThrownBy(() -> signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID, parameters));
        }
    }

    @Test
    void aPlaybackRestrictionIsAClaim() {
        PlaybackSigner restricted = signer.playbackRestriction("restriction-1");

        assertThat(claims(restricted.token(PlaybackAudience.VIDEO, "id", Map.of("time", 1))))
                .isEqualTo(
                        "{\"time\":1,\"playback_restriction_id\":\"restriction-1\",\"kid\":\"test-key\",\"sub\":\"id\","
                                + "\"aud\":\"v\",\"exp\":" + IN_7_DAYS + "}");
        assertThat(claims(restricted.token(ViewerCounts.ASSET, "id"))).doesNotContain("restriction");
        assertThat(claims(signer.token(PlaybackAudience.VIDEO, "id"))).doesNotContain("restriction");
    }

    @Test
    void twoPlaybackRestrictionsAreRefused() {
        PlaybackSigner restricted = signer.playbackRestriction("restriction-1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> restricted.token(
                        PlaybackAudience.VIDEO, "id", Map.of("playback_restriction_id", "restriction-2")))
                .withMessageContaining("both name a playback restriction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "a b", "a\tb", "a\n", "a\u0000", "a\u00a0", "a\ud800"})
    void aPlaybackIdThatIsNoneIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.token(PlaybackAudience.VIDEO, id))
                .withMessageStartingWith("The playback id ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\ud800"})
    void anIdToCountByThatIsNoneIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.token(ViewerCounts.VIDEO, id))
                .withMessageStartingWith("The id of what is counted ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.playbackRestriction(id))
                .withMessageStartingWith("The id of the playback restriction ");
    }

    @Test
    void aVideoIdIsWhatTheApplicationMadeOfIt() throws Exception {
        assertThat(verified(signer.token(ViewerCounts.VIDEO, "films/2026 Été"))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo("films/2026 Été");
    }

    @Test
    void settingsMakeAnotherSigner() {
        signer.expiresAt(FakeClock.START.plusSeconds(5));
        signer.playbackRestriction("r");

        assertThat(claims(signer.token(PlaybackAudience.VIDEO, "id")))
                .isEqualTo("{\"kid\":\"test-key\",\"sub\":\"id\",\"aud\":\"v\",\"exp\":" + IN_7_DAYS + "}");
    }

    @Test
    void theTextOfASignerHidesTheKey() {
        assertThat(signer).hasToString("PlaybackSigner{keyId=test-key, privateKey=██}");
    }

    /** RS256 gives one signature for one text, so what threads do to each other would show. */
    @Test
    void manyThreadsSignAtOnce() throws Exception {
        int threads = 8;
        int tokens = 15;
        CountDownLatch ready = new CountDownLatch(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<String>>> made = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                made.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    List<String> mine = new ArrayList<>();
                    for (int i = 0; i < tokens; i++) {
                        mine.add(signer.token(PlaybackAudience.VIDEO, "id-" + i));
                    }
                    return mine;
                }));
            }
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < tokens; i++) {
                expected.add(signer.token(PlaybackAudience.VIDEO, "id-" + i));
            }
            expected.forEach(TestKeys::verified);
            for (Future<List<String>> each : made) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatVerifiesTokensRefusesAnother() {
        String token = signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID);
        String changed = token.replaceFirst("\\.[^.]+$", "." + "A".repeat(342));

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> verified(changed));
    }
}
