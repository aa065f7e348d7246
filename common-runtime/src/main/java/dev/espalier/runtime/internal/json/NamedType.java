package dev.espalier.runtime.internal.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A type that has a generated class, which it can be found by. A class finds its type without reflection over its
 * members, so that shrinking tools may rename them.
 *
 * @param <T> the class
 */
public abstract class NamedType<T> extends JsonType<T> {
    /** A class holds on to its own type, so that both can be unloaded together. */
    private static final ClassValue<AtomicReference<@Nullable NamedType<?>>> TYPES = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable NamedType<?>> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    NamedType(Class<T> type) {
        TYPES.get(type).set(this);
    }

    /** The type of a generated class, or of the union that it is a variant of; null if it is not generated. */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable NamedType<T> find(Class<? extends T> type) {
        initialize(type);
        NamedType<?> own = TYPES.get(type).get();
        if (own != null) {
            return (NamedType<T>) own;
        }
        for (Class<?> union : type.getInterfaces()) {
            NamedType<?> unionType = find(union);
            if (unionType != null) {
                return (NamedType<T>) unionType;
            }
        }
        return null;
    }

    /** {@link #find} of a class that is generated. */
    public static <T> NamedType<T> of(Class<? extends T> type) {
        NamedType<T> found = find(type);
        if (found == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is not a generated type. Pass a model, an open enum or a union of a client.");
        }
        return found;
    }

    /** The type of a generated class that is initialized, as those are that have instances. */
    public static NamedType<?> declared(Class<?> type) {
        return Objects.requireNonNull(TYPES.get(type).get());
    }

    /** A class declares its type when it is initialized. */
    private static void initialize(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type.getName() + " could not be initialized.", e);
        }
    }

    /** {@code value} as JSON. */
    public final String toJson(T value) {
        return JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            writeValue(out, value);
            return new String(out.buffer(), 0, out.size(), StandardCharsets.UTF_8);
        });
    }

    /**
     * The value that {@code json} holds.
     *
     * @throws JsonParseException if it is not JSON, is null, or is of another type
     */
    public final T fromJson(String json) {
        byte[] data = json.getBytes(StandardCharsets.UTF_8);
        T value = JsonMemory.use(memory -> readDocument(memory.input(data, data.length)));
        return required(value);
    }

    private T required(@Nullable T value) {
        if (value == null) {
            throw new JsonParseException("The JSON is null, where " + expected() + " is expected.");
        }
        return value;
    }

    /** {@code value} as maps, lists, texts, numbers and booleans. */
    public final Object toTree(T value) {
        Object plain = JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            writeValue(out, value);
            return PlainTree.of(memory.input(out.buffer(), out.size()).nextElement());
        });
        return Objects.requireNonNull(plain);
    }

    /**
     * The value that {@code tree} describes.
     *
     * @throws JsonParseException if it is null, or of another type
     * @throws IllegalArgumentException if something in it has no form in JSON
     */
    public final T fromTree(Object tree) {
        T value = JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            PlainTree.write(tree, out);
            return readDocument(memory.input(out.buffer(), out.size()));
        });
        return required(value);
    }

    /** Lets any Gson read and write the type. */
    public final TypeAdapter<T> adapter() {
        return new GsonBridge<>(this);
    }
}
