package dev.espalier.runtime;

/** How much of each attempt is logged. Bodies never are: they hold stream keys, tokens and people's data. */
public enum HttpLogging {
    /** Nothing. */
    NONE,
    /** Method, URL, status, sizes and duration. */
    BASIC,
    /** As {@link #BASIC}, and the headers; credentials and cookies are blacked out. */
    HEADERS
}
