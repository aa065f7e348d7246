package dev.espalier.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * Blacks out secrets of a request wherever a text repeats them: vendors, and proxies all the more, show in their error
 * messages what they were sent. Immutable.
 */
public final class Redaction implements UnaryOperator<String> {
    private static final String BLACK = "██";

    /** What is shorter is looked for as a word of its own, or a password "a" would black out half of the message. */
    private static final int LONG = 8;

    private final Pattern secrets;

    private Redaction(Pattern secrets) {
        this.secrets = secrets;
    }

    /**
     * A redaction of what the request of {@code response} held in secret: credentials, cookies, secret parameters, and
     * the properties of its body that the vendor's document marks.
     *
     * @param secretParameters names of queries and headers
     * @param own headers that the caller set, which may all be keys
     */
    public static Redaction of(Response response, Set<String> secretParameters, Headers own) {
        return of(RequestSecrets.of(response, secretParameters, own));
    }

    /** A redaction of {@code secrets}; of one that holds another, the longer one is looked for first. */
    static Redaction of(Collection<String> secrets) {
        String pattern = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Redaction::pattern)
                .collect(Collectors.joining("|"));
        // Without secrets, what nothing matches.
        return new Redaction(Pattern.compile(pattern.isEmpty() ? "(?!)" : pattern));
    }

    private static String pattern(String secret) {
        String characters = secret.codePoints().mapToObj(Redaction::pattern).collect(Collectors.joining());
        return secret.length() < LONG ? "(?<![0-9A-Za-z])" + characters + "(?![0-9A-Za-z])" : characters;
    }

    /** A character as it is, or as URLs, JSON and HTML escape it. */
    private static String pattern(int character) {
        String text = Character.toString(character);
        if (character < 0x80 && Character.isLetterOrDigit(character)) {
            return text;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        String plus = character == ' ' ? "|\\+" : "";
        return "(?:\\\\?" + Pattern.quote(text) + plus
                + "|(?:%[0-9A-Fa-f]{2}){" + bytes + "}"
                + "|(?:\\\\u[0-9A-Fa-f]{4}){" + text.length() + "}"
                + "|&#?[0-9A-Za-z]{1,8};)";
    }

    /** {@code text} without the secrets. */
    @Override
    public String apply(String text) {
        return secrets.matcher(text).replaceAll(BLACK);
    }
}
