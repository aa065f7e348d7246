package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.json.OpenEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of an open enum.
 *
 * @param <E> the enum
 * @param <K> its values that are known, for {@code switch}
 */
public final class OpenEnumType<E extends OpenEnum<K>, K extends Enum<K>> extends NamedType<E> {
    private final BiFunction<String, K, E> make;
    private final K unrecognized;
    private final Map<String, E> constants = new LinkedHashMap<>();
    private @Nullable Known<E> known;

    /** The constants by index of their names. */
    private record Known<E>(Names names, List<E> constants) {}

    /** @param unrecognized what stands for any other value */
    public OpenEnumType(Class<E> type, BiFunction<String, K, E> make, K unrecognized) {
        super(type);
        this.make = make;
        this.unrecognized = unrecognized;
    }

    /** Declares a value. */
    public E constant(String value, K known) {
        E constant = make.apply(value, known);
        constants.put(value, constant);
        return constant;
    }

    /** The constant of {@code value}, or a new one if it is not declared. */
    public E of(String value) {
        E constant = constants.get(value);
        return constant == null ? make.apply(value, unrecognized) : constant;
    }

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.STRING) {
            return OddValue.read(in);
        }
        Known<E> values = known();
        int index = in.nextString(values.names);
        return index < 0 ? make.apply(in.nextString(), unrecognized) : values.constants.get(index);
    }

    private Known<E> known() {
        Known<E> values = known;
        if (values == null) {
            values = new Known<>(new Names(List.copyOf(constants.keySet())), List.copyOf(constants.values()));
            known = values;
        }
        return values;
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value(((OpenEnum<?>) stored).value());
    }

    @Override
    String expected() {
        return "text";
    }

    @Override
    @Nullable
    E meaning(JsonElement json) {
        String text = JsonTypes.STRING.meaning(json);
        return text == null ? null : of(text);
    }
}
