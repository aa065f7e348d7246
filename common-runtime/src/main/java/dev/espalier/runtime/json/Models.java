package dev.espalier.runtime.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bodies of generated models have in common. */
public final class Models {
    private Models() {}

    /**
     * The value of a property that the vendor promises.
     *
     * @throws MissingFieldException if the response lacked it
     */
    public static <T> T required(@Nullable T value, String model, String property) {
        if (value == null) {
            throw new MissingFieldException(model, property);
        }
        return value;
    }

    /**
     * Checks that a builder was given what a request must hold.
     *
     * @throws IllegalStateException if it was not
     */
    public static void requireSet(boolean set, String model, String setter) {
        if (!set) {
            throw new IllegalStateException(model + " cannot be built: it needs a value for " + setter + ". Call "
                    + setter + "(...) before build().");
        }
    }

    /** Checks the argument of a setter. */
    public static <T> T notNull(@Nullable T value, String model, String setter) {
        if (value == null) {
            throw new NullPointerException(model + "." + setter
                    + "(null) is not possible. Pass a value, or do not call it: what is not set is not sent.");
        }
        return value;
    }

    /**
     * A property of JSON that no model fits.
     *
     * @throws MissingFieldException if there is none, or one of another form
     */
    public static <T> T property(JsonElement json, TypeAdapter<T> type, String model, String property) {
        JsonElement value = json instanceof JsonObject object ? object.get(property) : null;
        try {
            return required(value == null ? null : type.fromJsonTree(value), model, property);
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new MissingFieldException(model, property);
        }
    }

    /** Checks that a property without a setter is meant: twice the same name would be two properties in JSON. */
    public static String undeclared(String name, Set<String> declared, String model) {
        if (declared.contains(name)) {
            throw new IllegalArgumentException(model + ".additionalProperty(\"" + name
                    + "\", ...) would send the property twice. Use the setter of its own.");
        }
        return name;
    }

    /** An unmodifiable copy. */
    public static <T> List<T> copy(List<T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** An unmodifiable copy in the same order; null values are kept. */
    public static <T> Map<String, T> copy(Map<String, T> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The time that {@code seconds}, a decimal number, stands for. */
    public static @Nullable Instant epochSeconds(@Nullable Object seconds, String model, String property) {
        return seconds == null ? null : Instant.ofEpochSecond(epoch(seconds, model, property));
    }

    /** The time that {@code milliseconds}, a decimal number, stands for. */
    public static @Nullable Instant epochMilliseconds(@Nullable Object milliseconds, String model, String property) {
        return milliseconds == null ? null : Instant.ofEpochMilli(epoch(milliseconds, model, property));
    }

    private static long epoch(Object number, String model, String property) {
        if (number instanceof Number value) {
            return value.longValue();
        }
        try {
            return Long.parseLong(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    model + "." + property + " is \"" + number
                            + "\", which is no epoch time; read it as the text that it is.",
                    e);
        }
    }
}
