package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.json.UnknownVariant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A union whose forms are told apart by their JSON type. What has another form, or one that would not be written back
 * as it came, is the union's {@code Unknown}, which keeps the JSON.
 *
 * @param <U> the sealed interface
 */
public final class ValueUnionType<U> extends NamedType<U> {
    private final String name;
    private final Function<JsonElement, ? extends U> unknown;
    private final List<Form<U, ?, ?>> forms = new ArrayList<>();

    /** @param unknown makes the variant for JSON that no form takes */
    public ValueUnionType(Class<U> type, Function<JsonElement, ? extends U> unknown) {
        super(type);
        this.name = type.getSimpleName();
        this.unknown = unknown;
    }

    /**
     * Declares a form.
     *
     * @param token what it starts with in JSON
     * @param variant the class of it
     */
    public <T, V extends U> ValueUnionType<U> form(
            JsonToken token, JsonType<T> type, Class<V> variant, Function<T, V> wrap, Function<V, T> unwrap) {
        forms.add(new Form<>(token, type, variant, wrap, unwrap));
        return this;
    }

    /** The value of a form as a caller gave it; a copy of a list or map. */
    public <T> T given(JsonType<T> type, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(
                    name + ".of(null) is not possible. Pass a value, or do not set the property.");
        }
        return type.restore(type.store(value));
    }

    @Override
    Object read(JsonInput in) {
        JsonToken token = in.peek();
        for (Form<U, ?, ?> form : forms) {
            if (form.token == token) {
                return form.read(in, unknown);
            }
        }
        return unknown.apply(in.nextElement());
    }

    @Override
    void write(JsonOutput out, Object stored) {
        if (stored instanceof UnknownVariant other) {
            out.element(other.json());
            return;
        }
        for (Form<U, ?, ?> form : forms) {
            if (form.variant.isInstance(stored)) {
                form.write(out, stored);
                return;
            }
        }
    }

    @Override
    String expected() {
        return "one of several forms";
    }

    private record Form<U, T, V extends U>(
            JsonToken token, JsonType<T> type, Class<V> variant, Function<T, V> wrap, Function<V, T> unwrap) {
        U read(JsonInput in, Function<JsonElement, ? extends U> unknown) {
            Object stored = type.read(in);
            if (!(stored instanceof OddValue odd)) {
                return wrap.apply(type.restore(stored));
            }
            T meaning = type.meaning(odd.json());
            return meaning != null && isSameNumber(odd.json(), meaning)
                    ? wrap.apply(meaning)
                    : unknown.apply(odd.json());
        }

        /** Whether nothing but the way of writing changes. */
        private static boolean isSameNumber(JsonElement json, Object meaning) {
            return json instanceof JsonPrimitive primitive
                    && primitive.isNumber()
                    && meaning instanceof Number
                    && new BigDecimal(primitive.getAsString()).compareTo(new BigDecimal(meaning.toString())) == 0;
        }

        void write(JsonOutput out, Object stored) {
            type.writeValue(out, unwrap.apply(variant.cast(stored)));
        }
    }
}
