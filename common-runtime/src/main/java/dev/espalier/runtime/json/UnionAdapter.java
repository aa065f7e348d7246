package dev.espalier.runtime.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a union whose variants are told apart by the value of one property. A value that no variant has, or
 * none at all, gives the union's {@code Unknown}, which keeps the JSON.
 *
 * <p>The discriminator can stand anywhere in the object, so the object is read as a tree first; only unions pay for
 * that.
 */
public abstract class UnionAdapter<U> extends TypeAdapter<U> {
    private final String discriminator;
    private final Function<JsonElement, U> unknown;
    private final Function<U, @Nullable JsonElement> unknownJson;
    private final Map<String, Supplier<? extends TypeAdapter<? extends U>>> byValue = new LinkedHashMap<>();
    private final Map<String, Supplier<? extends TypeAdapter<? extends U>>> byPrefix = new LinkedHashMap<>();
    private final Map<Class<?>, Supplier<? extends TypeAdapter<? extends U>>> byClass = new LinkedHashMap<>();
    private @Nullable Supplier<? extends TypeAdapter<? extends U>> fallback;

    /**
     * @param discriminator name of the property
     * @param unknown makes the variant for JSON that no other variant takes
     * @param unknownJson the JSON of that variant; {@code null} for any other
     */
    protected UnionAdapter(
            String discriminator, Function<JsonElement, U> unknown, Function<U, @Nullable JsonElement> unknownJson) {
        this.discriminator = discriminator;
        this.unknown = unknown;
        this.unknownJson = unknownJson;
    }

    /** {@code value} of the discriminator means {@code type}. */
    protected final <V extends U> void variant(
            String value, Class<V> type, Supplier<? extends TypeAdapter<V>> adapter) {
        byValue.put(value, adapter);
        byClass.put(type, adapter);
    }

    /** Any other value that starts with {@code prefix} means {@code type}. */
    protected final <V extends U> void prefixVariant(
            String prefix, Class<V> type, Supplier<? extends TypeAdapter<V>> adapter) {
        byPrefix.put(prefix, adapter);
        byClass.put(type, adapter);
    }

    /** An object without the discriminator means {@code type}. */
    protected final <V extends U> void fallbackVariant(Class<V> type, Supplier<? extends TypeAdapter<V>> adapter) {
        fallback = adapter;
        byClass.put(type, adapter);
    }

    @Override
    public final @Nullable U read(JsonReader in) throws IOException {
        if (JsonTypes.isNull(in)) {
            return null;
        }
        JsonElement json = JsonTypes.ANY.read(in);
        Supplier<? extends TypeAdapter<? extends U>> variant = variantOf(json);
        return variant == null ? unknown.apply(json) : variant.get().fromJsonTree(json);
    }

    private @Nullable Supplier<? extends TypeAdapter<? extends U>> variantOf(JsonElement json) {
        if (!(json instanceof JsonObject object)) {
            return null;
        }
        if (!(object.get(discriminator) instanceof JsonPrimitive primitive)) {
            return object.has(discriminator) ? null : fallback;
        }
        String value = primitive.getAsString();
        Supplier<? extends TypeAdapter<? extends U>> exact = byValue.get(value);
        if (exact != null) {
            return exact;
        }
        return byPrefix.entrySet().stream()
                .filter(prefix -> value.startsWith(prefix.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public final void write(JsonWriter out, @Nullable U value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        JsonElement json = unknownJson.apply(value);
        if (json != null) {
            JsonTypes.ANY.write(out, json);
        } else {
            writeVariant(out, value);
        }
    }

    // The class found the adapter, so the adapter takes the value.
    @SuppressWarnings("unchecked")
    private void writeVariant(JsonWriter out, U value) throws IOException {
        ((TypeAdapter<U>) byClass.get(value.getClass()).get()).write(out, value);
    }
}
