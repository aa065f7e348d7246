package dev.espalier.runtime.operation;

import java.util.List;
import java.util.stream.Collectors;

/** The value of a path parameter in a URL. */
public final class PathValue {
    private PathValue() {}

    /**
     * Escapes {@code value}; the items of a list are separated by commas.
     *
     * @throws IllegalArgumentException if the URL would be that of another operation, or the value is no text
     */
    public static String of(String name, Object value) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        String text = items.stream().map(ParameterFormat::text).collect(Collectors.joining(","));
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("The path parameter \"" + name + "\" is \"" + text
                    + "\", which would address something else. Pass the id of the resource.");
        }
        if (!PercentEncoding.canEncode(text)) {
            throw new IllegalArgumentException("The path parameter \"" + name
                    + "\" holds half of a surrogate pair, which is no character. Take it out.");
        }
        return items.stream()
                .map(item -> PercentEncoding.encode(ParameterFormat.text(item)))
                .collect(Collectors.joining(","));
    }
}
