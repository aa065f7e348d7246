package dev.espalier.runtime.internal.request;

/** Checks header values before OkHttp does, whose message would repeat the value. */
public final class HeaderValue {
    private HeaderValue() {}

    /**
     * Returns {@code value} if a header can carry it: printable ASCII, with spaces and tabs between.
     *
     * @param label what it is of, in messages
     * @throws IllegalArgumentException if it cannot; the message does not repeat it
     */
    public static String checked(String label, String value) {
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new IllegalArgumentException(label
                    + " holds a line break or another character that headers cannot carry. Take it out, or encode it.");
        }
        if (isSpaceAtAnEnd(value)) {
            throw new IllegalArgumentException(
                    label + " begins or ends with a space, which is lost on the way. Take it out.");
        }
        return value;
    }

    static boolean isSpaceAtAnEnd(String value) {
        return !value.isEmpty() && (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1)));
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }
}
