package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.runtime.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackExpiryTest {
    private static final String PLAYBACK_ID = "uNbxnGLKJ00yfbijDO8COxTOyVKT01xpxW";

    private final FakeClock clock = new FakeClock();
    private final PlaybackSigner signer = TestKeys.signer().clock(clock);

    private static Instant expiry(String token) throws Exception {
        return verified(token).getJWTClaimsSet().getExpirationTime().toInstant();
    }

    @Test
    void aTokenExpiresAfterSevenDays() throws Exception {
        assertThat(PlaybackSigner.DEFAULT_LIFETIME).isEqualTo(Duration.ofDays(7));
        assertThat(expiry(signer.token(PlaybackAudience.VIDEO, PLAYBACK_ID)))
                .isEqualTo(Instant.parse("2026-01-08T00:00:00Z"));
    }

    @Test
    void theTimeIsTheSystemsByDefault() throws Exception {
        Instant before = Instant.now().plus(Duration.ofDays(7)).minusSeconds(1);
        Instant expiry = expiry(TestKeys.signer().token(PlaybackAudience.VIDEO, PLAYBACK_ID));

        assertThat(expiry).isBetween(before, Instant.now().plus(Duration.ofDays(7)));
    }

    @Test
    void aTokenExpiresSomeTimeAfterItIsMade() throws Exception {
        PlaybackSigner hour = signer.expiresIn(Duration.ofHours(1));
        clock.advance(Duration.ofDays(1));

        assertThat(expiry(hour.token(PlaybackAudience.VIDEO, PLAYBACK_ID)))
                .isEqualTo(FakeClock.START.plus(Duration.ofHours(25)));
    }

    @Test
    void allTokensExpireAtATime() throws Exception {
        Instant end = FakeClock.START.plus(Duration.ofHours(2));
        PlaybackSigner until = signer.expiresAt(end.plusMillis(999));
        clock.advance(Duration.ofHours(1));

        assertThat(expiry(until.token(ViewerCounts.VIDEO, "v"))).isEqualTo(end);
    }

    @Test
    void theLastSecondIsInTheFuture() throws Exception {
        assertThat(expiry(signer.expiresIn(Duration.ofSeconds(1)).token(PlaybackAudience.VIDEO, PLAYBACK_ID)))
                .isEqualTo(FakeClock.START.plusSeconds(1));
        assertThat(expiry(signer.expiresAt(FakeClock.START.plusSeconds(1)).token(PlaybackAudience.GIF, PLAYBACK_ID)))
                .isEqualTo(FakeClock.START.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "PT-168H"})
    void aLifetimeThatIsNoneIsRefused(Duration lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.expiresIn(lifetime))
                .withMessage("A token that expires in " + lifetime
                        + " lets nobody in. Pass how long it is good for from now on, a second or more.");
    }

    @Test
    void aLifetimeBeyondAllTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.expiresIn(Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("Pass a shorter time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-01-01T00:00:00.999Z", "2025-12-31T23:59:59Z"})
    void anExpiryThatIsNotInTheFutureIsRefused(Instant time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.expiresAt(time))
                .withMessage("A token that expires at " + time
                        + " lets nobody in, since it is 2026-01-01T00:00:00Z now. Pass a time in the future.");
    }

    @Test
    void aSignerWhoseTimeHasPassedMakesNoTokens() {
        PlaybackSigner until = signer.expiresAt(FakeClock.START.plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));

        assertThatIllegalStateException()
                .isThrownBy(() -> until.token(PlaybackAudience.VIDEO, PLAYBACK_ID))
                .withMessageStartingWith("The tokens of this signer expire at 2026-01-01T00:01:00Z");
    }
}
