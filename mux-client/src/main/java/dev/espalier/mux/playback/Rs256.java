package dev.espalier.mux.playback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.util.Base64;

/** A private key that makes tokens: JSON Web Tokens that are signed by RS256. Immutable and thread-safe. */
final class Rs256 {
    private static final String ALGORITHM = "SHA256withRSA";
    /** Of RFC 7518, section 3.3. */
    private static final int MIN_BITS = 2048;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    /** Mux reads the id of the key in the claims, and not here. */
    private static final String HEADER =
            BASE64.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final PrivateKey key;
    /** The one that can work with the key, so that they are not all asked for each token. */
    private final Provider provider;

    /** @throws IllegalArgumentException if the key cannot sign */
    Rs256(PrivateKey key) {
        if (!key.getAlgorithm().equals("RSA")) {
            throw PrivateKeyText.FORM.refusal("is for " + key.getAlgorithm() + ", and Mux takes RSA keys only");
        }
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < MIN_BITS) {
            throw PrivateKeyText.FORM.refusal("has " + rsa.getModulus().bitLength() + " bits, and RS256 asks for "
                    + MIN_BITS + " or more, which those of Mux have");
        }
        this.key = key;
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            // A damaged key is found here, and not by those who want to watch.
            signature.sign();
            provider = signature.getProvider();
        } catch (GeneralSecurityException | ProviderException | ArithmeticException e) {
            throw (IllegalArgumentException) PrivateKeyText.FORM
                    .refusal("cannot sign: it is damaged, or what keeps it does not let it")
                    .initCause(e);
        }
    }

    /** @param claims JSON in UTF-8 */
    String token(byte[] claims) {
        String signed = HEADER + "." + BASE64.encodeToString(claims);
        try {
            Signature signature = Signature.getInstance(ALGORITHM, provider);
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IllegalStateException(
                    "The private key of the Mux signing key could sign before, and cannot any more. See what keeps it,"
                            + " and make a new signer.",
                    e);
        }
    }
}
