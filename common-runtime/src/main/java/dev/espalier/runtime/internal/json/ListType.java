package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param <T> the items
 */
final class ListType<T> extends JsonType<List<T>> {
    private final TypeReference<T> items;
    private final boolean nullable;

    /** @param nullable whether callers may put null among the items */
    ListType(TypeReference<T> items, boolean nullable) {
        this.items = items;
        this.nullable = nullable;
    }

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            return OddValue.read(in);
        }
        JsonType<T> item = items.get();
        in.beginArray();
        Object stored = in.hasNext() ? readItems(in, item) : List.of();
        in.endArray();
        return stored;
    }

    /** Most lists are short, and those of one or two items need no array. */
    private static <T> Object readItems(JsonInput in, JsonType<T> item) {
        @Nullable Object first = item.readItem(in);
        if (!in.hasNext()) {
            return isPlain(item, first) ? List.of(first) : StoredList.of(item, first);
        }
        @Nullable Object second = item.readItem(in);
        if (!in.hasNext()) {
            return isPlain(item, first) && isPlain(item, second)
                    ? List.of(first, second)
                    : StoredList.of(item, first, second);
        }
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(first, second));
        while (in.hasNext()) {
            all.add(item.readItem(in));
        }
        return StoredList.of(item, all.toArray());
    }

    private static boolean isPlain(JsonType<?> item, @Nullable Object stored) {
        return stored != null && item.isStoredAsItself() && !Owned.isOwned(stored);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        JsonType<T> item = items.get();
        out.beginArray();
        if (stored instanceof StoredList<?> kept) {
            for (Object value : kept.stored()) {
                item.writeItem(out, value);
            }
        } else {
            List<?> list = (List<?>) stored;
            for (int i = 0; i < list.size(); i++) {
                item.writeItem(out, list.get(i));
            }
        }
        out.endArray();
    }

    @Override
    boolean isScalar() {
        return false;
    }

    @Override
    String expected() {
        return "an array";
    }

    @Override
    Object store(List<T> value) {
        if (value instanceof StoredList<?>) {
            return value;
        }
        JsonType<T> item = items.get();
        return StoredList.of(
                item,
                value.stream()
                        .map(given -> given == null ? storedNull(item) : item.store(given))
                        .toArray());
    }

    private @Nullable Object storedNull(JsonType<T> item) {
        if (!nullable && item.ofNull() == null) {
            throw new NullPointerException(
                    "A list that is to be sent holds null, which the vendor does not expect there." + " Leave it out.");
        }
        return item.ofNull();
    }
}
