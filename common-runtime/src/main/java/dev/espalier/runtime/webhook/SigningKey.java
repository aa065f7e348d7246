package dev.espalier.runtime.webhook;

import dev.espalier.runtime.auth.CredentialCheck;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The HMAC-SHA256 key of a webhook's secret. Never printed. */
public final class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The key is the secret itself, in UTF-8.
     *
     * @param what names the secret in messages, such as {@code "The Mux webhook secret"}
     * @param where says where to get it, one sentence
     * @throws IllegalArgumentException if the secret is missing or malformed
     */
    public static SigningKey ofText(String what, @Nullable String secret, String where) {
        return new SigningKey(CredentialCheck.token(what, secret, where).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key is in Base64, after a prefix.
     *
     * @param prefix what stands before the Base64; may be empty
     * @throws IllegalArgumentException if the secret is missing or malformed
     */
    public static SigningKey ofBase64(String what, @Nullable String secret, String prefix, String where) {
        String encoded = CredentialCheck.prefixed(what, secret, prefix, where).substring(prefix.length());
        // The JDK's decoder takes Base64 whose padding is missing, as it is when a secret was not copied whole.
        if (encoded.isEmpty() || encoded.length() % 4 != 0) {
            throw notBase64(what, prefix, where);
        }
        try {
            return new SigningKey(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            // Not the cause: its message holds a character of the secret.
            throw notBase64(what, prefix, where);
        }
    }

    private static IllegalArgumentException notBase64(String what, String prefix, String where) {
        String after = prefix.isEmpty() ? "" : " after \"" + prefix + "\"";
        return new IllegalArgumentException(what + " is not Base64" + after + "; copy the whole of it. " + where);
    }

    /** The HMAC of {@code prefix}, in UTF-8, and {@code body}. */
    byte[] hmac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + ALGORITHM + ", though every one must.", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey{██}";
    }
}
