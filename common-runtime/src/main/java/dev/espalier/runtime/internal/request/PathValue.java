package dev.espalier.runtime.internal.request;

import dev.espalier.runtime.internal.Utf8Text;
import java.util.List;
import java.util.stream.Collectors;

/** The value of a path parameter in a URL. */
public final class PathValue {
    private PathValue() {}

    /** Escapes {@code value}, which was checked; the items of a list are separated by commas. */
    public static String of(String name, Object value) {
        return items(value).stream()
                .map(item -> PercentEncoding.encode(ParameterFormat.text(name, item)))
                .collect(Collectors.joining(","));
    }

    private static List<?> items(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    /**
     * Refuses what cannot be sent.
     *
     * @param label what it is of, in messages
     * @throws IllegalArgumentException if the URL would be that of another operation, or the value is no text
     */
    static void check(String label, Object value) {
        String text = items(value).stream()
                .map(item -> ParameterFormat.text(label, item))
                .collect(Collectors.joining(","));
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    label + " is \"" + text + "\", which would address something else. Pass the id of the resource.");
        }
        Utf8Text.checked(label, text);
    }
}
