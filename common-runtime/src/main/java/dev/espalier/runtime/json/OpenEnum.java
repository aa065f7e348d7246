package dev.espalier.runtime.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
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

    /** Reads and writes the value, making constants with {@code of}. */
    public static class Adapter<E extends OpenEnum<?>> extends TypeAdapter<E> {
        private final Function<String, E> of;

        protected Adapter(Function<String, E> of) {
            this.of = of;
        }

        @Override
        public @Nullable E read(JsonReader in) throws IOException {
            String value = JsonTypes.STRING.read(in);
            return value == null ? null : of.apply(value);
        }

        @Override
        public void write(JsonWriter out, @Nullable E constant) throws IOException {
            JsonTypes.STRING.write(out, constant == null ? null : constant.value());
        }
    }
}
