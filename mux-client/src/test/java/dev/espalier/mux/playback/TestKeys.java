package dev.espalier.mux.playback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;

/** Keys that exist for one run of the tests, and what reads the tokens that they sign. */
final class TestKeys {
    static final String KEY_ID = "test-key";
    static final KeyPair RSA = generate("RSA", 2048);
    /** Of what comes before the PKCS#1 key in the PKCS#8 form of a key of 2048 bits. */
    private static final int PKCS8_PREFIX = 26;

    private TestKeys() {}

    static KeyPair generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PlaybackSigner signer() {
        return MuxPlayback.signer(KEY_ID, RSA.getPrivate());
    }

    static String pkcs8Pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** As Mux makes it. */
    static String pkcs1Pem(PrivateKey key) {
        return pem("RSA PRIVATE KEY", pkcs1(key));
    }

    static byte[] pkcs1(PrivateKey key) {
        byte[] pkcs8 = key.getEncoded();
        return Arrays.copyOfRange(pkcs8, PKCS8_PREFIX, pkcs8.length);
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The token, read by another library, after it has found the signature to be of {@link #RSA}. */
    static SignedJWT verified(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new RSASSAVerifier((RSAPublicKey) RSA.getPublic()))) {
                throw new AssertionError("The signature is not of the test's key");
            }
            return jwt;
        } catch (ParseException | JOSEException e) {
            throw new AssertionError("The token cannot be read", e);
        }
    }

    /** The claims as they are written. */
    static String claims(String token) {
        return verified(token).getPayload().toString();
    }
}
