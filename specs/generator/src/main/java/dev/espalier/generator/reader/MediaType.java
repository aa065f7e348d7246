package dev.espalier.generator.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type, in lower case.
 *
 * @param name type and subtype
 * @param charset empty if it names none
 */
record MediaType(String name, String charset) {
    private static final String TOKEN = "[\\w!#$%&'*+.^`{|}~-]+";
    private static final Pattern PARAMETER =
            Pattern.compile("; *(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([ -~&&[^\"\\\\]]*)\")");
    private static final Pattern SYNTAX =
            Pattern.compile("(" + TOKEN + "/" + TOKEN + ")((?:" + PARAMETER.pattern() + ")*)");

    /** Empty if it is none. */
    static Optional<MediaType> of(String text) {
        Matcher parts = SYNTAX.matcher(text.toLowerCase(Locale.ROOT));
        return parts.matches() ? Optional.of(new MediaType(parts.group(1), charset(parts.group(2)))) : Optional.empty();
    }

    private static String charset(String parameters) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(parameter -> parameter.group(1).equals("charset"))
                .map(parameter -> parameter.group(2) == null ? parameter.group(3) : parameter.group(2))
                .findFirst()
                .orElse("");
    }

    /** One JSON value; a stream of them is called like one. */
    boolean isJson() {
        return name.equals("application/json") || (name.endsWith("+json") && !name.equals("application/stream+json"));
    }

    boolean isPlainText() {
        return name.equals("text/plain");
    }

    /** Whether it says another charset than the one that text is sent in. */
    boolean hasOtherCharset() {
        return !charset.isEmpty() && !charset.equals("utf-8");
    }

    /** Whether a body of it needs a parameter that is made with the body, or it is a range of types. */
    boolean isIncomplete() {
        return name.startsWith("multipart/") || name.contains("*");
    }
}
