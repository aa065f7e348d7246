package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.KEY_ID;
import static dev.espalier.mux.playback.TestKeys.RSA;
import static dev.espalier.mux.playback.TestKeys.base64;
import static dev.espalier.mux.playback.TestKeys.claims;
import static dev.espalier.mux.playback.TestKeys.pkcs1Pem;
import static dev.espalier.mux.playback.TestKeys.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.mux.model.PlaybackId;
import dev.espalier.mux.model.PlaybackPolicy;
import dev.espalier.runtime.testing.FakeClock;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one begins. */
class MuxPlaybackTest {
    private final PlaybackSigner signer = MuxPlayback.signer(KEY_ID, base64(pkcs1Pem(RSA.getPrivate())))
            .clock(new FakeClock())
            .expiresIn(Duration.ofHours(6));
    private final MediaUrls urls = MuxPlayback.urls();

    private URI poster(PlaybackId playbackId) {
        MediaUrls allowed = playbackId.policy().equals(PlaybackPolicy.PUBLIC) ? urls : urls.signedBy(signer);
        return allowed.thumbnail(playbackId.id(), ImageFormat.WEBP)
                .time(Duration.ofSeconds(14))
                .width(640)
                .uri();
    }

    @Test
    void aPublicPlaybackId() {
        assertThat(poster(PlaybackId.builder()
                        .id("abc")
                        .policy(PlaybackPolicy.PUBLIC)
                        .build()))
                .hasToString("https://image.mux.com/abc/thumbnail.webp?time=14&width=640");
    }

    @Test
    void aSignedPlaybackId() {
        String uri = poster(PlaybackId.builder()
                        .id("abc")
                        .policy(PlaybackPolicy.SIGNED)
                        .build())
                .toString();

        assertThat(uri).startsWith("https://image.mux.com/abc/thumbnail.webp?token=");
        assertThat(claims(uri.substring(uri.indexOf('=') + 1)))
                .isEqualTo(
                        "{\"time\":14,\"width\":640,\"kid\":\"test-key\",\"sub\":\"abc\",\"aud\":\"t\",\"exp\":1767247200}");
    }

    @Test
    void theTokenOfAPlayer() {
        assertThat(claims(signer.token(PlaybackAudience.VIDEO, "abc")))
                .isEqualTo("{\"kid\":\"test-key\",\"sub\":\"abc\",\"aud\":\"v\",\"exp\":1767247200}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " id", "id\n", "i d", "ï"})
    void anIdThatIsNoneIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxPlayback.signer(id, RSA.getPrivate()))
                .withMessageStartingWith("The id of the Mux signing key ")
                .withMessageEndingWith(" Make a signing key at https://dashboard.mux.com/settings/signing-keys.");
    }

    @Test
    void theEnvironmentHasIdAndKey() {
        Map<String, String> environment =
                Map.of("MUX_SIGNING_KEY", KEY_ID, "MUX_PRIVATE_KEY", base64(pkcs1Pem(RSA.getPrivate())));

        assertThat(verified(MuxPlayback.signerFrom(environment).token(PlaybackAudience.VIDEO, "id"))
                        .getPayload()
                        .toString())
                .contains("\"kid\":\"test-key\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUX_SIGNING_KEY", "MUX_PRIVATE_KEY"})
    void aVariableThatIsNotSetIsNamed(String variable) {
        Map<String, String> environment =
                new HashMap<>(Map.of("MUX_SIGNING_KEY", KEY_ID, "MUX_PRIVATE_KEY", base64(pkcs1Pem(RSA.getPrivate()))));
        environment.remove(variable);

        assertThatIllegalStateException()
                .isThrownBy(() -> MuxPlayback.signerFrom(environment))
                .withMessageStartingWith("The environment variable " + variable + " is not set.");
    }
}
