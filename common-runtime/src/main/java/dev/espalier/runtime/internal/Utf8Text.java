package dev.espalier.runtime.internal;

/**
 * Text that can be sent. UTF-8 has no bytes for half of a surrogate pair, which Java would send as a question mark:
 * another id, and nobody would hear of it.
 */
public final class Utf8Text {
    private Utf8Text() {}

    /** Whether UTF-8 has bytes for all of {@code text}. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * Returns {@code text} if it can be sent.
     *
     * @param label what it is of, at the start of the message, which does not repeat it
     * @throws IllegalArgumentException if it cannot
     */
    public static String checked(String label, String text) {
        if (!is(text)) {
            throw refusal(label);
        }
        return text;
    }

    /** What to throw for a text that cannot be sent. */
    public static IllegalArgumentException refusal(String label) {
        return new IllegalArgumentException(
                label + " holds half of a surrogate pair, which is no character. Take it out.");
    }
}
