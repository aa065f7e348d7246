package dev.espalier.runtime.internal.auth;

import dev.espalier.runtime.internal.Utf8Text;
import dev.espalier.runtime.internal.http.PermanentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What identifies the caller, as the value of the {@code Authorization} header. Never printed. */
public final class Credentials {
    private static final SecretForm SUPPLIED = SecretForm.of("The token supplier's token", "");

    private final Header header;
    private final @Nullable String fixed;

    /** Gives the value of the header. */
    private interface Header {
        String value() throws IOException;
    }

    /** @param fixed the value, if it never changes */
    private Credentials(Header header, @Nullable String fixed) {
        this.header = header;
        this.fixed = fixed;
    }

    private static Credentials fixed(String header) {
        return new Credentials(() -> header, header);
    }

    /** {@code Bearer <token>}. */
    public static Credentials bearer(String token) {
        return fixed("Bearer " + token);
    }

    /**
     * {@code Bearer <token>} with a token that changes. The supplier is asked before every attempt, so it should be
     * fast; it may be asked by several threads. After a 401 it is asked once more, and a token that differs from the
     * refused one is tried. An exception that it throws fails the attempt, and it is asked again for the next one; what
     * is no token ends the call.
     */
    public static Credentials rotatingBearer(Supplier<String> token) {
        return new Credentials(() -> "Bearer " + checked(supplied(token)), null);
    }

    private static @Nullable String supplied(Supplier<String> token) throws IOException {
        try {
            return token.get();
        } catch (RuntimeException e) {
            throw new IOException("the token supplier failed: " + e.getMessage(), e);
        }
    }

    private static String checked(@Nullable String token) throws IOException {
        try {
            return SUPPLIED.check(token);
        } catch (IllegalArgumentException e) {
            throw new PermanentException("the token supplier failed: " + e.getMessage(), e);
        }
    }

    /**
     * {@code Basic <user:password>}, in UTF-8.
     *
     * @throws IllegalArgumentException if UTF-8 cannot write them
     */
    public static Credentials basic(String user, String password) {
        return fixed(okhttp3.Credentials.basic(
                Utf8Text.checked("The user name", user),
                Utf8Text.checked("The password", password),
                StandardCharsets.UTF_8));
    }

    /** Tells credentials apart, and nothing else of them: a part of a digest. Empty where they change. */
    public String fingerprint() {
        return fixed == null ? "" : ByteString.encodeUtf8(fixed).sha256().hex().substring(0, 16);
    }

    /** @throws IOException if there is none at the moment */
    String header() throws IOException {
        return header.value();
    }

    @Override
    public String toString() {
        return "Credentials{██}";
    }
}
