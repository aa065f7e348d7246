package dev.espalier.runtime.internal.webhook;

import dev.espalier.runtime.internal.auth.SecretForm;
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
     * @throws IllegalArgumentException if the secret is missing or malformed
     */
    public static SigningKey ofText(SecretForm form, @Nullable String secret) {
        return new SigningKey(form.check(secret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key is in Base64, after the prefix of the form. It has to be whole and well-formed: decoders that drop what
     * they do not understand make another key of a secret that was not copied well, one that no delivery fits.
     *
     * @throws IllegalArgumentException if the secret is missing or malformed
     */
    public static SigningKey ofBase64(SecretForm form, @Nullable String secret) {
        String encoded = form.check(secret).substring(form.prefix().length());
        // The JDK's decoder takes Base64 whose padding is missing, as it is when a secret was not copied whole.
        if (encoded.isEmpty() || encoded.length() % 4 != 0) {
            throw notBase64(form);
        }
        try {
            return new SigningKey(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            // Not the cause: its message holds a character of the secret.
            throw notBase64(form);
        }
    }

    private static IllegalArgumentException notBase64(SecretForm form) {
        String after = form.prefix().isEmpty() ? "" : " after \"" + form.prefix() + "\"";
        return form.refusal("is not Base64" + after + "; copy the whole of it");
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
