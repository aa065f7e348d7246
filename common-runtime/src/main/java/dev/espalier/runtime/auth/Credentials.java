package dev.espalier.runtime.auth;

import dev.espalier.runtime.internal.Utf8Text;
import java.util.function.Supplier;

/** What identifies the caller, as the value of the {@code Authorization} header. Never printed. */
public final class Credentials {
    private static final SecretForm SUPPLIED = SecretForm.of("The token supplier's token", "");

    private final Supplier<String> header;

    private Credentials(Supplier<String> header) {
        this.header = header;
    }

    /** {@code Bearer <token>}. */
    public static Credentials bearer(String token) {
        String header = "Bearer " + token;
        return new Credentials(() -> header);
    }

    /**
     * {@code Bearer <token>} with a token that changes. The supplier is asked before every attempt, so it should be
     * fast; it may be asked by several threads. After a 401 it is asked once more, and a token that differs from the
     * refused one is tried.
     */
    public static Credentials rotatingBearer(Supplier<String> token) {
        return new Credentials(() -> "Bearer " + SUPPLIED.check(token.get()));
    }

    /**
     * {@code Basic <user:password>}, in UTF-8.
     *
     * @throws IllegalArgumentException if UTF-8 cannot write them
     */
    public static Credentials basic(String user, String password) {
        String header = okhttp3.Credentials.basic(
                Utf8Text.checked("The user name", user),
                Utf8Text.checked("The password", password),
                java.nio.charset.StandardCharsets.UTF_8);
        return new Credentials(() -> header);
    }

    String header() {
        return header.get();
    }

    @Override
    public String toString() {
        return "Credentials{██}";
    }
}
