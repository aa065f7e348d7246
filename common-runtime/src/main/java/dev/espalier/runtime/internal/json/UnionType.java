package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.json.UnknownVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A union whose variants are told apart by the value of one property. A value that no variant has, or none at all,
 * gives the union's {@code Unknown}, which keeps the JSON.
 *
 * @param <U> the sealed interface
 */
public final class UnionType<U> extends NamedType<U> {
    private final String discriminator;
    private final Function<JsonElement, ? extends U> unknown;
    private final Map<String, TypeReference<U>> byValue = new LinkedHashMap<>();
    private final Map<String, TypeReference<U>> byPrefix = new LinkedHashMap<>();
    private @Nullable TypeReference<U> fallback;

    /**
     * @param discriminator name of the property
     * @param unknown makes the variant for JSON that no other variant takes
     */
    public UnionType(Class<U> type, String discriminator, Function<JsonElement, ? extends U> unknown) {
        super(type);
        this.discriminator = discriminator;
        this.unknown = unknown;
    }

    /** {@code value} of the discriminator means {@code type}. */
    public UnionType<U> variant(String value, Class<? extends U> type) {
        byValue.put(value, TypeReference.to(type));
        return this;
    }

    /** Any other value that starts with {@code prefix} means {@code type}. */
    public UnionType<U> prefix(String prefix, Class<? extends U> type) {
        byPrefix.put(prefix, TypeReference.to(type));
        return this;
    }

    /** An object without the discriminator means {@code type}. */
    public UnionType<U> fallback(Class<? extends U> type) {
        fallback = TypeReference.to(type);
        return this;
    }

    /** The discriminator can stand anywhere in the object, so it is looked for ahead of reading. */
    @Override
    Object read(JsonInput in) {
        TypeReference<U> variant = in.peek() == JsonToken.BEGIN_OBJECT ? variant(in) : null;
        return variant == null ? unknown.apply(in.nextElement()) : variant.get().read(in);
    }

    private @Nullable TypeReference<U> variant(JsonInput in) {
        String value = in.lookAhead(discriminator);
        if (value == null) {
            return in.lookAheadHas(discriminator) ? null : fallback;
        }
        TypeReference<U> exact = byValue.get(value);
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
    void write(JsonOutput out, Object stored) {
        if (stored instanceof UnknownVariant other) {
            out.element(other.json());
        } else {
            NamedType.declared(stored.getClass()).write(out, stored);
        }
    }

    @Override
    boolean hasOnly(Object stored, String member) {
        return stored instanceof UnknownVariant other
                ? other.json() instanceof JsonObject object && object.keySet().equals(Set.of(member))
                : NamedType.declared(stored.getClass()).hasOnly(stored, member);
    }

    @Override
    String expected() {
        return "an object";
    }
}
