package dev.espalier.runtime.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.internal.auth.SecretForm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final SecretForm SECRET = SecretForm.of("The secret", "");

    @Test
    void signsThePrefixAndTheBodyAsOneText() {
        // RFC 4231, test case 2.
        byte[] hmac = SigningKey.ofText(SECRET, "Jefe")
                .hmac("what do ya want ", "for nothing?".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hmac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void base64AndTextOfTheSameKeySignAlike() {
        byte[] body = {1, 2, 3};
        assertThat(SigningKey.ofBase64(SECRET.prefix("x_"), "x_SmVmZQ==").hmac("", body))
                .isEqualTo(SigningKey.ofText(SECRET, "Jefe").hmac("", body));
    }

    @Test
    void isNotPrinted() {
        assertThat(SigningKey.ofText(SECRET, "Jefe")).hasToString("SigningKey{██}");
    }
}
