package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.auth.SecretForm;
import java.security.PrivateKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where playback begins: a signer, which makes the tokens that signed playback ids need, and the URLs of the media
 * hosts.
 *
 * <pre>{@code
 * PlaybackSigner signer = MuxPlayback.signerFromEnv().expiresIn(Duration.ofHours(6));
 * String token = signer.token(PlaybackAudience.VIDEO, playbackId);
 * URI poster = MuxPlayback.urls()
 *         .signedBy(signer)
 *         .thumbnail(playbackId, ImageFormat.WEBP)
 *         .time(Duration.ofSeconds(14))
 *         .width(640)
 *         .uri();
 * }</pre>
 *
 * <p>No request is sent, and the credential of the API is neither needed nor known here: signing has a key of its own,
 * and a media host gets nothing but the URL.
 *
 * @see <a href="https://www.mux.com/docs/guides/secure-video-playback">Mux: secure video playback</a>
 */
public final class MuxPlayback {
    private static final SecretForm KEY_ID = SecretForm.of(
                    "The id of the Mux signing key",
                    "Make a signing key at https://dashboard.mux.com/settings/signing-keys.")
            .variable("MUX_SIGNING_KEY");

    private MuxPlayback() {}

    /**
     * A signer whose tokens expire after {@link PlaybackSigner#DEFAULT_LIFETIME}.
     *
     * @param keyId id of the signing key
     * @param privateKey the private key as Mux hands it out, which is the Base64 of a PEM, or the PEM itself; PKCS#1 or
     *     PKCS#8. Line breaks and blanks in the Base64 do no harm, nor do line breaks written as {@code \n}.
     * @throws IllegalArgumentException if the id or the key is missing, as the key is where keys are listed; or the
     *     text is no RSA key of at least 2048 bits, or an encrypted one. The message holds nothing of the key.
     */
    public static PlaybackSigner signer(String keyId, @Nullable String privateKey) {
        return signer(keyId, PrivateKeyText.read(privateKey));
    }

    /**
     * As {@link #signer(String, String)}, for a key that a key store or a security module holds.
     *
     * @throws IllegalArgumentException if the id is missing, or the key is not an RSA key, has less than 2048 bits, or
     *     cannot sign
     */
    public static PlaybackSigner signer(String keyId, PrivateKey privateKey) {
        return new PlaybackSigner(KEY_ID.check(keyId), new Rs256(privateKey));
    }

    /**
     * A signer with the key in the environment variables {@code MUX_SIGNING_KEY}, its id, and {@code MUX_PRIVATE_KEY}.
     *
     * @throws IllegalStateException if one of them is not set
     * @throws IllegalArgumentException as {@link #signer(String, String)}
     */
    public static PlaybackSigner signerFromEnv() {
        return signerFrom(System.getenv());
    }

    static PlaybackSigner signerFrom(Map<String, String> environment) {
        return signer(KEY_ID.from(environment), PrivateKeyText.FORM.from(environment));
    }

    /** URLs of public playback ids; {@link MediaUrls#signedBy} makes those of signed ones. */
    public static MediaUrls urls() {
        return MediaUrls.OF_MUX;
    }
}
