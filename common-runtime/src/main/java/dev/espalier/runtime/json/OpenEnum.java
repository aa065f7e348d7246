package dev.espalier.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One of a set of values that the vendor may extend at any time. A value that this version does not know is kept, sent
 * back unchanged, and shown as the {@code UNRECOGNIZED} constant of {@code K}.
 *
 * <pre>{@code
 * switch (stream.status().known()) {
 *   case ACTIVE -> ...
 *   case UNRECOGNIZED -> log.info("new status {}", stream.status().value());
 *   default -> ...
 * }
 * }</pre>
 *
 * @param <K> the values known to this version, for {@code switch}
 */
public abstract class OpenEnum<K extends Enum<K>> {
    private final String value;
    private final K known;

    protected OpenEnum(String value, K known) {
        this.value = value;
        this.known = known;
    }

    /** The value on the wire. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** The constant for {@code switch}; {@code UNRECOGNIZED} for a value that this version does not know. */
    public final K known() {
        return known;
    }

    /** Whether this version knows the value. */
    public final boolean isKnown() {
        return !known.name().equals("UNRECOGNIZED");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum<?>) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value on the wire. */
    @Override
    public final String toString() {
        return value;
    }
}
