package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The types that properties and results have. */
public final class JsonTypes {
    public static final JsonType<String> STRING = new StringType();
    public static final JsonType<Boolean> BOOLEAN = new BooleanType();
    public static final JsonType<Integer> INTEGER = new IntegerType();
    public static final JsonType<Long> LONG = new LongType();
    public static final JsonType<Double> DOUBLE = new DoubleType();

    /** RFC 3339 date and time; the offset is kept. */
    public static final JsonType<OffsetDateTime> DATE_TIME = new DateTimeType();

    /** RFC 3339 full date. */
    public static final JsonType<LocalDate> DATE = new DateType();

    /** Any JSON value, nulls included. */
    public static final JsonType<JsonElement> ANY = new AnyType();

    private static final Map<Type, JsonType<?>> SCALARS = Map.of(
            String.class, STRING,
            Boolean.class, BOOLEAN,
            Integer.class, INTEGER,
            Long.class, LONG,
            Double.class, DOUBLE,
            OffsetDateTime.class, DATE_TIME,
            LocalDate.class, DATE,
            JsonElement.class, ANY);

    private JsonTypes() {}

    /** A list. */
    public static <T> JsonType<List<T>> list(JsonType<T> items) {
        return new ListType<>(TypeReference.to(items), false);
    }

    /** A list of a generated type. */
    public static <T> JsonType<List<T>> list(Class<T> items) {
        return new ListType<>(TypeReference.to(items), false);
    }

    /** A list in which null is an item like another. */
    public static <T> JsonType<List<T>> listWithNulls(JsonType<T> items) {
        return new ListType<>(TypeReference.to(items), true);
    }

    /** A list of a generated type in which null is an item like another. */
    public static <T> JsonType<List<T>> listWithNulls(Class<T> items) {
        return new ListType<>(TypeReference.to(items), true);
    }

    /** An object with arbitrary names, in the order of the wire; nulls are kept and sent. */
    public static <T> JsonType<Map<String, T>> map(JsonType<T> values) {
        return new MapType<>(TypeReference.to(values));
    }

    /** An object with arbitrary names and values of a generated type. */
    public static <T> JsonType<Map<String, T>> map(Class<T> values) {
        return new MapType<>(TypeReference.to(values));
    }

    /**
     * The type of what a generated method takes or gives.
     *
     * @throws IllegalArgumentException if it has no form in JSON
     */
    public static JsonType<?> of(Type type) {
        JsonType<?> scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return map(of(arguments[1]));
            }
        }
        NamedType<?> named = type instanceof Class<?> generated ? NamedType.find(generated) : null;
        if (named == null) {
            throw new IllegalArgumentException(type.getTypeName() + " has no form in JSON that is known here."
                    + " Use a generated type, a list or a map of one, or JsonElement.");
        }
        return named;
    }

    private static final class AnyType extends JsonType<JsonElement> {
        @Override
        Object read(JsonInput in) {
            return in.nextElement();
        }

        @Override
        void write(JsonOutput out, Object stored) {
            out.element((JsonElement) stored);
        }

        @Override
        String expected() {
            return "any JSON";
        }

        @Override
        JsonElement ofNull() {
            return JsonNull.INSTANCE;
        }
    }
}
