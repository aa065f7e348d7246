package dev.espalier.runtime.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * A type that is looked up when it is needed first, because generated types refer to each other in circles.
 *
 * @param <T> its values
 */
final class TypeReference<T> {
    private final @Nullable Class<? extends T> generated;
    private @Nullable JsonType<T> type;

    private TypeReference(@Nullable Class<? extends T> generated, @Nullable JsonType<T> type) {
        this.generated = generated;
        this.type = type;
    }

    static <T> TypeReference<T> to(JsonType<T> type) {
        return new TypeReference<>(null, type);
    }

    /** The type of a generated class, which is not initialized by this. */
    static <T> TypeReference<T> to(Class<? extends T> generated) {
        return new TypeReference<>(generated, null);
    }

    JsonType<T> get() {
        JsonType<T> known = type;
        if (known == null) {
            known = NamedType.of(generated);
            type = known;
        }
        return known;
    }
}
