package dev.espalier.mux.playback;

import static dev.espalier.mux.playback.TestKeys.KEY_ID;
import static dev.espalier.mux.playback.TestKeys.RSA;
import static dev.espalier.mux.playback.TestKeys.base64;
import static dev.espalier.mux.playback.TestKeys.pem;
import static dev.espalier.mux.playback.TestKeys.pkcs1;
import static dev.espalier.mux.playback.TestKeys.pkcs1Pem;
import static dev.espalier.mux.playback.TestKeys.pkcs8Pem;
import static dev.espalier.mux.playback.TestKeys.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.espalier.mux.model.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which a private key is handed in. */
class PrivateKeyTest {
    private static final String NAME = "The private key of the Mux signing key ";

    private static final String WHERE =
            ". Mux shows the private key once, when a signing key is made; copy the whole of"
                    + " it, or make a new one at https://dashboard.mux.com/settings/signing-keys.";

    private static final PrivateKey EC = TestKeys.generate("EC", 256).getPrivate();

    private static String wrapped(String base64) {
        return base64.replaceAll("(.{76})", "$1\n");
    }

    private static String urlSafe(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Stream<Arguments> forms() {
        String pkcs1 = pkcs1Pem(RSA.getPrivate());
        String pkcs8 = pkcs8Pem(RSA.getPrivate());
        return Stream.of(
                arguments("Base64 of PKCS#1, as Mux hands it out", base64(pkcs1)),
                arguments("Base64 of PKCS#8", base64(pkcs8)),
                arguments("with line breaks", wrapped(base64(pkcs1))),
                arguments("with line breaks of Windows", wrapped(base64(pkcs1)).replace("\n", "\r\n")),
                arguments(
                        "with blanks and a line break at the end",
                        "  " + wrapped(base64(pkcs1)).replace("\n", " ") + " \n"),
                arguments(
                        "with line breaks as two characters",
                        wrapped(base64(pkcs1)).replace("\n", "\\n")),
                arguments("without padding", base64(pkcs1 + "\n").replace("=", "")),
                arguments("URL-safe Base64", urlSafe(pkcs1)),
                arguments("Base64 of a PEM with CRLF", base64(pkcs1.replace("\n", "\r\n"))),
                arguments("Base64 of a PEM with line breaks as two characters", base64(pkcs1.replace("\n", "\\n"))),
                arguments("PEM, PKCS#1", pkcs1),
                arguments("PEM, PKCS#8", pkcs8),
                arguments("PEM with CRLF", pkcs8.replace("\n", "\r\n")),
                arguments("PEM with line breaks as two characters", pkcs1.replace("\n", "\\n")),
                arguments("PEM with CRLF as four characters", pkcs1.replace("\n", "\\r\\n")),
                arguments("PEM with blanks for line breaks", pkcs8.replace("\n", " ")),
                arguments("PEM below a comment", "My key\n\n" + pkcs1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormThatIsTaken(String form, String text) {
        assertThat(verified(MuxPlayback.signer(KEY_ID, text).token(PlaybackAudience.VIDEO, "id"))
                        .getPayload()
                        .toString())
                .as(form)
                .contains("\"kid\":\"test-key\"");
    }

    @Test
    void theKeyThatTheApiCreated() {
        SigningKey created = SigningKey.builder()
                .id(KEY_ID)
                .createdAt("1767225600")
                .privateKey(base64(pkcs1Pem(RSA.getPrivate())))
                .build();

        assertThat(verified(
                        MuxPlayback.signer(created.id(), created.privateKey()).token(PlaybackAudience.VIDEO, "id")))
                .isNotNull();
    }

    @Test
    void aKeyThatTheApiListsHasNoPrivateKey() {
        SigningKey listed = SigningKey.fromJson("{\"id\": \"test-key\", \"created_at\": \"1767225600\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxPlayback.signer(listed.id(), listed.privateKey()))
                .withMessage(NAME + "is missing" + WHERE);
    }

    static Stream<Arguments> refused() {
        byte[] pkcs1 = pkcs1(RSA.getPrivate());
        String pem = pkcs1Pem(RSA.getPrivate());
        String encrypted = "is encrypted with a password; decrypt it first, with \"openssl pkey\" for example";
        String publicKey = "is a public key, which cannot sign; pass the private key that belongs to it";
        String der = "is the Base64 of a DER, without the lines BEGIN and END of a PEM; put them around it";
        String neither = "is neither a PEM nor the Base64 of one";
        String cutOff = "is cut off: its PEM has no end";
        String notRsa = "is damaged, or not an RSA key, and Mux takes RSA keys only";
        String somethingElse =
                "is a PEM of something else; it should begin with BEGIN RSA PRIVATE KEY or BEGIN PRIVATE KEY";
        return Stream.of(
                arguments("encrypted PKCS#8", pem("ENCRYPTED PRIVATE KEY", pkcs1), encrypted),
                arguments("Base64 of encrypted PKCS#8", base64(pem("ENCRYPTED PRIVATE KEY", pkcs1)), encrypted),
                arguments(
                        "encrypted PKCS#1",
                        pem.replace("KEY-----\nM", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nM"),
                        encrypted),
                arguments("EC, PKCS#8", pkcs8Pem(EC), notRsa),
                arguments(
                        "EC, SEC1",
                        pem("EC PRIVATE KEY", EC.getEncoded()),
                        "is a key for elliptic curves, and Mux takes RSA keys only"),
                arguments("public key", pem("PUBLIC KEY", RSA.getPublic().getEncoded()), publicKey),
                arguments("RSA public key", pem("RSA PUBLIC KEY", pkcs1), publicKey),
                arguments("certificate", pem("CERTIFICATE", pkcs1), somethingElse),
                arguments("OpenSSH", pem("OPENSSH PRIVATE KEY", pkcs1), somethingElse),
                arguments("Base64 of PKCS#1 DER", Base64.getEncoder().encodeToString(pkcs1), der),
                arguments(
                        "Base64 of PKCS#8 DER",
                        Base64.getEncoder().encodeToString(RSA.getPrivate().getEncoded()),
                        der),
                arguments("DER", new String(pkcs1, StandardCharsets.ISO_8859_1), neither),
                arguments("garbage", "hunter2!", neither),
                arguments("Base64 of garbage", base64("hunter2!"), "is the Base64 of something that is no PEM"),
                arguments("half of the Base64", base64(pem).substring(0, 1000), cutOff),
                arguments("half of the PEM", pem.substring(0, 1000), cutOff),
                arguments("PEM with another end", pem.replace("END RSA PRIVATE KEY", "END PRIVATE KEY"), cutOff),
                arguments(
                        "PEM with foreign characters",
                        pem.replace("KEY-----\nM", "KEY-----\n*"),
                        "is damaged: what its PEM holds is not Base64"),
                arguments("PEM with a line missing", pem.replaceFirst("\n[^\n]{64}\n", "\n"), notRsa),
                arguments("PEM with nothing in it", pem("PRIVATE KEY", new byte[0]), notRsa),
                arguments("PKCS#1 named PKCS#8", pem("PRIVATE KEY", pkcs1), notRsa),
                arguments(
                        "PKCS#8 named PKCS#1",
                        pem("RSA PRIVATE KEY", RSA.getPrivate().getEncoded()),
                        notRsa),
                arguments(
                        "too short",
                        pkcs8Pem(TestKeys.generate("RSA", 1024).getPrivate()),
                        "has 1024 bits, and RS256 asks for 2048 or more, which those of Mux have"),
                arguments("empty", "", "is missing"),
                arguments("blank", " \n", "is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFormThatIsRefused(String form, String text, String fault) {
        assertThatIllegalArgumentException()
                .as(form)
                .isThrownBy(() -> MuxPlayback.signer(KEY_ID, text))
                .withMessage(NAME + fault + WHERE)
                .withNoCause();
    }

    /** Whatever is damaged: it is said so, and not by some exception of the JDK, or it takes no part in signing. */
    @Test
    void aDamagedKeySignsRightOrIsRefused() {
        Random random = new Random(20_260_101);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            byte[] der = pkcs1(RSA.getPrivate());
            der[random.nextInt(der.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                verified(MuxPlayback.signer(KEY_ID, pem("RSA PRIVATE KEY", der)).token(PlaybackAudience.VIDEO, "id"));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith(NAME);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aKeyObjectForSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxPlayback.signer(KEY_ID, EC))
                .withMessage(NAME + "is for EC, and Mux takes RSA keys only" + WHERE);
    }

    @Test
    void aKeyObjectThatCannotSignIsRefused() {
        PrivateKey elsewhere = new PrivateKey() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getAlgorithm() {
                return "RSA";
            }

            @Override
            public @Nullable String getFormat() {
                return null;
            }

            @Override
            public byte @Nullable [] getEncoded() {
                return null;
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxPlayback.signer(KEY_ID, elsewhere))
                .withMessage(NAME + "cannot sign: it is damaged, or what keeps it does not let it" + WHERE)
                .havingCause();
    }
}
