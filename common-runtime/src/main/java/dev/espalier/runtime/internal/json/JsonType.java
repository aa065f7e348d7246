package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one type stand in JSON. A value is kept in a stored form, which is the value itself unless a
 * subclass says otherwise, so that what came is what goes back: JSON that is no such value is kept as an
 * {@link OddValue}, and only who asks for the value hears of it.
 *
 * @param <T> the values as callers see them
 */
public abstract class JsonType<T> {
    /** Reads what comes next, which is not null. */
    abstract Object read(JsonInput in);

    /** Writes a stored form that is neither null nor an {@link OddValue}. */
    abstract void write(JsonOutput out, Object stored);

    /** What it takes, for messages. */
    abstract String expected();

    /** The stored form of a value. */
    Object store(T value) {
        return value;
    }

    /** The value of a stored form that is not odd. */
    @SuppressWarnings("unchecked")
    T restore(Object stored) {
        return (T) stored;
    }

    /** The value that JSON of another form stands for without doubt; null if there is none. */
    @Nullable
    T meaning(JsonElement json) {
        return null;
    }

    /** Whether the stored form of a value is the value. */
    boolean isStoredAsItself() {
        return true;
    }

    /** Whether a value holds no others. */
    boolean isScalar() {
        return true;
    }

    /** What callers get for JSON null. */
    @Nullable
    T ofNull() {
        return null;
    }

    /** Whether a stored form, which is not odd, is that of an object that has no more than a member of this name. */
    boolean hasOnly(Object stored, String member) {
        return false;
    }

    /** The value that is the only member of the object of a stored form; null if there is none of this name. */
    final @Nullable T onlyMember(Object stored, String member) {
        return hasOnly(stored, member) ? JsonMemory.use(memory -> readMember(memory, stored)) : null;
    }

    private @Nullable T readMember(JsonMemory memory, Object stored) {
        JsonOutput out = memory.output();
        write(out, stored);
        JsonInput in = memory.input(out.buffer(), out.size());
        in.beginObject();
        in.nextName();
        return in.peek() == JsonToken.BEGIN_OBJECT ? readValue(in) : null;
    }

    /** Reads the stored form of what comes next; that of JSON null is {@link #ofNull()}. */
    final @Nullable Object readItem(JsonInput in) {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return ofNull();
        }
        return read(in);
    }

    final void writeItem(JsonOutput out, @Nullable Object stored) {
        if (stored == null || stored == JsonNull.INSTANCE) {
            out.nullValue();
        } else if (stored instanceof OddValue odd) {
            out.element(odd.json());
        } else {
            write(out, stored);
        }
    }

    /**
     * The value of a stored form.
     *
     * @throws dev.espalier.runtime.json.UnexpectedValueException if it is the form of no value of this type
     */
    public final @Nullable T value(@Nullable Object stored) {
        if (stored == null || stored == JsonNull.INSTANCE) {
            return ofNull();
        }
        if (!(stored instanceof OddValue odd)) {
            return restore(stored);
        }
        T meaning = meaning(odd.json());
        if (meaning == null) {
            throw odd.unexpected(expected(), isScalar());
        }
        return meaning;
    }

    /**
     * Reads the one value that {@code in} holds; null if that is JSON null.
     *
     * @throws JsonParseException if the text is not JSON, or is of another type as a whole
     */
    final @Nullable T readDocument(JsonInput in) {
        T value = readValue(in);
        in.endDocument();
        return value;
    }

    /**
     * Reads a value that is needed as a whole; null if it is JSON null.
     *
     * @throws JsonParseException if the text is not JSON, or is of another type as a whole
     */
    public final @Nullable T readValue(JsonInput in) {
        Object stored = readItem(in);
        return stored instanceof OddValue odd ? valueOrFail(odd) : value(stored);
    }

    private T valueOrFail(OddValue odd) {
        T meaning = meaning(odd.json());
        if (meaning == null) {
            throw new JsonParseException(
                    odd.found() + " stands at " + odd.path() + ", where " + expected() + " is expected");
        }
        return meaning;
    }

    /** {@link #readValue} of a tree. */
    final @Nullable T readTree(JsonElement tree) {
        return JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            out.element(tree);
            return readDocument(memory.input(out.buffer(), out.size()));
        });
    }

    public final void writeValue(JsonOutput out, @Nullable T value) {
        writeItem(out, value == null ? null : store(value));
    }
}
