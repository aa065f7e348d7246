package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.auth.SecretForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An RSA private key as text. Exceptions hold nothing of it, and no cause, whose message could. */
final class PrivateKeyText {
    static final SecretForm FORM = SecretForm.of(
                    "The private key of the Mux signing key",
                    "Mux shows the private key once, when a signing key is made; copy the whole of it, or make a new"
                            + " one at https://dashboard.mux.com/settings/signing-keys.")
            .variable("MUX_PRIVATE_KEY");

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    /** What PKCS#8 says before the key: the version, which is 0, and the algorithm, which is RSA. */
    private static final byte[] VERSION_AND_RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PrivateKeyText() {}

    /** @throws IllegalArgumentException if the text is no such key */
    static PrivateKey read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw FORM.missing();
        }
        Matcher block = BLOCK.matcher(pem(withLineBreaks(text)));
        if (!block.find()) {
            throw FORM.refusal("is cut off: its PEM has no end");
        }
        return key(pkcs8(block.group(1), block.group(2)));
    }

    /** Files of environment variables have line breaks as two characters, which neither PEM nor Base64 holds. */
    private static String withLineBreaks(String text) {
        return text.replace("\\r", "").replace("\\n", "\n");
    }

    private static String pem(String text) {
        if (text.contains(BEGIN)) {
            return text;
        }
        byte[] decoded = base64(text, "is neither a PEM nor the Base64 of one");
        String pem = new String(decoded, StandardCharsets.ISO_8859_1);
        if (pem.contains(BEGIN)) {
            return withLineBreaks(pem);
        }
        throw FORM.refusal(
                decoded.length > 0 && decoded[0] == SEQUENCE
                        ? "is the Base64 of a DER, without the lines BEGIN and END of a PEM; put them around it"
                        : "is the Base64 of something that is no PEM");
    }

    /** @param label what the PEM says of itself; the form is told by it, and not by trial */
    private static byte[] pkcs8(String label, String body) {
        if (label.startsWith("ENCRYPTED ") || body.contains("ENCRYPTED")) {
            throw FORM.refusal("is encrypted with a password; decrypt it first, with \"openssl pkey\" for example");
        }
        if (label.endsWith("PUBLIC KEY")) {
            throw FORM.refusal("is a public key, which cannot sign; pass the private key that belongs to it");
        }
        return switch (label) {
            case "PRIVATE KEY" -> der(body);
            case "RSA PRIVATE KEY" -> wrapped(der(body));
            case "EC PRIVATE KEY" -> throw FORM.refusal("is a key for elliptic curves, and Mux takes RSA keys only");
            default ->
                throw FORM.refusal(
                        "is a PEM of something else; it should begin with BEGIN RSA PRIVATE KEY or BEGIN PRIVATE KEY");
        };
    }

    private static byte[] der(String body) {
        return base64(body, "is damaged: what its PEM holds is not Base64");
    }

    /** Takes either alphabet, with or without padding, over any number of lines. */
    private static byte[] base64(String text, String fault) {
        String plain = BLANKS.matcher(text)
                .replaceAll("")
                .replace('-', '+')
                .replace('_', '/')
                .replaceFirst("=+$", "");
        try {
            return Base64.getDecoder().decode(plain);
        } catch (IllegalArgumentException e) {
            throw FORM.refusal(fault);
        }
    }

    private static PrivateKey key(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw FORM.refusal("is damaged, or not an RSA key, and Mux takes RSA keys only");
        }
    }

    /** The JDK reads PKCS#8 only, which is a PKCS#1 key in an envelope. */
    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION_AND_RSA);
        content.writeBytes(element(OCTET_STRING, pkcs1));
        return element(SEQUENCE, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.length < 0x80) {
            element.write(content.length);
        } else {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            element.write(0x80 | octets);
            for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
                element.write(content.length >> shift);
            }
        }
        element.writeBytes(content);
        return element.toByteArray();
    }
}
