package dev.espalier.runtime.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds credentials that cannot work before a request is made. Messages never hold the value. */
public final class CredentialCheck {
    private CredentialCheck() {}

    /**
     * Returns {@code value} if it can be sent in a header.
     *
     * @param what names the credential in messages, such as {@code "Mux token id"}
     * @param where says where to get it, one sentence
     * @throws IllegalArgumentException if the value is missing or malformed
     */
    public static String token(String what, @Nullable String value, String where) {
        if (value == null || value.isBlank()) {
            throw refusal(what, "is missing", where);
        }
        if (!value.equals(value.strip())) {
            throw refusal(what, "starts or ends with white space; copy it again", where);
        }
        if (!isPrintable(value)) {
            throw refusal(what, "holds characters that no such credential has; copy it again", where);
        }
        return value;
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns {@code value} if it is a token that starts with {@code prefix}.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String prefixed(String what, @Nullable String value, String prefix, String where) {
        String token = token(what, value, where);
        if (!token.startsWith(prefix)) {
            throw refusal(what, "does not start with \"" + prefix + "\"", where);
        }
        return token;
    }

    /**
     * Returns an environment variable.
     *
     * @throws IllegalStateException if it is not set
     */
    public static String fromEnv(Map<String, String> environment, String variable, String where) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(("The environment variable " + variable + " is not set. " + where).strip());
        }
        return value;
    }

    private static IllegalArgumentException refusal(String what, String fault, String where) {
        return new IllegalArgumentException((what + " " + fault + ". " + where).strip());
    }
}
