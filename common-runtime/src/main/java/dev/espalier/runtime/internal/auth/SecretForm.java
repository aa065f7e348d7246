package dev.espalier.runtime.internal.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a secret that a vendor issues looks like, so that one that cannot work is found before a request is made.
 * Messages never hold the value. Immutable.
 */
public final class SecretForm {
    private final String name;
    private final String where;
    private final String prefix;
    private final String pattern;
    private final String variable;
    private final boolean beforeColon;

    private SecretForm(String name, String where, String prefix, String pattern, String variable, boolean beforeColon) {
        this.name = name;
        this.where = where;
        this.prefix = prefix;
        this.pattern = pattern;
        this.variable = variable;
        this.beforeColon = beforeColon;
    }

    /**
     * Any text that can be sent in a header.
     *
     * @param name names the secret at the start of sentences, such as {@code "The Mux token id"}
     * @param where says where to get it, in one sentence; may be empty
     */
    public static SecretForm of(String name, String where) {
        return new SecretForm(name, where, "", "", "", false);
    }

    /** One that starts with {@code prefix}. */
    public SecretForm prefix(String prefix) {
        return new SecretForm(name, where, prefix, pattern, variable, beforeColon);
    }

    /** One that matches a regular expression as a whole. */
    public SecretForm pattern(String pattern) {
        return new SecretForm(name, where, prefix, pattern, variable, beforeColon);
    }

    /** One that an environment variable can hold. */
    public SecretForm variable(String variable) {
        return new SecretForm(name, where, prefix, pattern, variable, beforeColon);
    }

    /** One that holds no colon, since that ends it: the user of HTTP Basic. */
    public SecretForm beforeColon() {
        return new SecretForm(name, where, prefix, pattern, variable, true);
    }

    /**
     * Returns {@code value} if it is of this form.
     *
     * @throws IllegalArgumentException if it is missing or malformed
     */
    public String check(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing();
        }
        if (!value.equals(value.strip())) {
            throw refusal("starts or ends with white space; copy it again");
        }
        if (beforeColon && value.contains(":")) {
            throw refusal("holds a colon, which it never does; pass what stands before and after the colon one by one");
        }
        if (!value.startsWith(prefix)) {
            throw refusal("does not start with \"" + prefix + "\"");
        }
        if (!isPrintable(value) || !(pattern.isEmpty() || value.matches(pattern))) {
            throw refusal("holds characters that no such credential has; copy it again");
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
     * Returns what the variable of this form holds in {@code environment}.
     *
     * @throws IllegalStateException if it is not set
     */
    public String from(Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(("The environment variable " + variable + " is not set. " + where).strip());
        }
        return value;
    }

    /** What to throw where the secret is needed and was not given. */
    public IllegalArgumentException missing() {
        return refusal("is missing");
    }

    /** What to throw for a secret of another form; {@code fault} goes on after its name. */
    public IllegalArgumentException refusal(String fault) {
        return new IllegalArgumentException((name + " " + fault + ". " + where).strip());
    }

    /** What stands before the part that is secret; may be empty. */
    public String prefix() {
        return prefix;
    }
}
