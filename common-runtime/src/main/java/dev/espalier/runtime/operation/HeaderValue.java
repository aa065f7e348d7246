package dev.espalier.runtime.operation;

/** Checks header values before OkHttp does, whose message would repeat the value. */
public final class HeaderValue {
    private HeaderValue() {}

    /** Returns {@code value} if a header can carry it: printable ASCII, spaces and tabs. */
    public static String checked(String name, String value) {
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new IllegalArgumentException("The value of the header " + name
                    + " holds a line break or another character that headers cannot carry. Take it out, or encode it.");
        }
        return value;
    }
}
