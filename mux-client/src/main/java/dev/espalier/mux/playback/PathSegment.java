package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.Utf8Text;
import dev.espalier.runtime.internal.request.PercentEncoding;

/** An id or the name of a file as one segment of a path, which it never leaves. */
final class PathSegment {
    private PathSegment() {}

    /**
     * Escapes {@code value}.
     *
     * @throws IllegalArgumentException as {@link #checked}
     */
    static String of(String label, String value) {
        return PercentEncoding.encode(checked(label, value));
    }

    /**
     * Returns {@code value}. An id may come from whoever opens a page, so what would be another path to some server on
     * the way is refused, escaped or not.
     *
     * @param label what it is of, at the start of the message, which does not repeat it
     * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}, or holds a slash, a backslash, a blank
     *     or a control character
     */
    static String checked(String label, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(label + " is empty. Pass it as Mux gave it.");
        }
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(
                    label + " consists of dots, which lead elsewhere. Pass it as Mux gave it.");
        }
        if (value.chars().anyMatch(PathSegment::isForeign)) {
            throw new IllegalArgumentException(label
                    + " holds a slash, a blank or a control character, which none has. Pass it as Mux gave it, alone.");
        }
        return Utf8Text.checked(label, value);
    }

    private static boolean isForeign(int c) {
        return c == '/'
                || c == '\\'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c);
    }
}
