package dev.espalier.runtime.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JSON forms of the types that properties have. Every adapter reads JSON null as {@code null}, and none depends on
 * how the {@link Gson} that runs it is set up.
 */
public final class JsonTypes {
    public static final TypeAdapter<String> STRING = new Scalar<>(JsonReader::nextString, JsonWriter::value);
    public static final TypeAdapter<Boolean> BOOLEAN = new Scalar<>(JsonReader::nextBoolean, JsonWriter::value);
    public static final TypeAdapter<Integer> INTEGER = new Scalar<>(JsonReader::nextInt, JsonWriter::value);
    public static final TypeAdapter<Long> LONG = new Scalar<>(JsonReader::nextLong, JsonWriter::value);
    public static final TypeAdapter<Double> DOUBLE = new Scalar<>(JsonReader::nextDouble, JsonTypes::writeDouble);

    /** RFC 3339 date and time; the offset is kept. */
    public static final TypeAdapter<OffsetDateTime> DATE_TIME =
            new Scalar<>(in -> parse(in, OffsetDateTime::parse), (out, time) -> out.value(Rfc3339.format(time)));

    /** RFC 3339 full date. */
    public static final TypeAdapter<LocalDate> DATE =
            new Scalar<>(in -> parse(in, LocalDate::parse), (out, date) -> out.value(date.toString()));

    /** Any JSON value, nulls inside it included. */
    public static final TypeAdapter<JsonElement> ANY = new AnyAdapter();

    private JsonTypes() {}

    /** A list; the supplier lets types refer to each other in circles. */
    public static <T> TypeAdapter<List<T>> list(Supplier<TypeAdapter<T>> items) {
        return new ListAdapter<>(items);
    }

    /** An object with arbitrary names, in the order of the wire; nulls are kept and sent. */
    public static <T> TypeAdapter<Map<String, T>> map(Supplier<TypeAdapter<T>> values) {
        return new MapAdapter<>(values);
    }

    /** Writes a property unless it is absent. */
    public static <T> void write(JsonWriter out, String name, TypeAdapter<T> type, @Nullable T value)
            throws IOException {
        if (value != null) {
            out.name(name);
            type.write(out, value);
        }
    }

    /** Writes a property that may be null on the wire, unless it is absent. */
    public static <T> void writeNullable(
            JsonWriter out, String name, TypeAdapter<T> type, boolean present, @Nullable T value) throws IOException {
        if (value != null) {
            write(out, name, type, value);
        } else if (present) {
            keepingNulls(out, () -> out.name(name).nullValue());
        }
    }

    /** Writes the entries of a map as properties. */
    public static <T> void writeAll(JsonWriter out, TypeAdapter<T> type, Map<String, T> properties) throws IOException {
        for (Map.Entry<String, T> property : properties.entrySet()) {
            writeNullable(out, property.getKey(), type, true, property.getValue());
        }
    }

    private static void keepingNulls(JsonWriter out, Action action) throws IOException {
        boolean before = out.getSerializeNulls();
        out.setSerializeNulls(true);
        try {
            action.run();
        } finally {
            out.setSerializeNulls(before);
        }
    }

    /** Whole numbers are written without a fraction: {@code 60}, not {@code 60.0}. */
    private static void writeDouble(JsonWriter out, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            out.value((long) value);
        } else {
            out.value(value);
        }
    }

    private static <T> T parse(JsonReader in, TextParser<T> parser) throws IOException {
        String text = in.nextString();
        try {
            return parser.parse(text);
        } catch (DateTimeException e) {
            throw new JsonSyntaxException(
                    "\"" + text + "\" at " + in.getPreviousPath() + " is not an RFC 3339 time", e);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private interface TextParser<T> {
        T parse(String text);
    }

    private interface ValueReader<T> {
        T read(JsonReader in) throws IOException;
    }

    private interface ValueWriter<T> {
        void write(JsonWriter out, T value) throws IOException;
    }

    private static final class Scalar<T> extends TypeAdapter<T> {
        private final ValueReader<T> reader;
        private final ValueWriter<T> writer;

        Scalar(ValueReader<T> reader, ValueWriter<T> writer) {
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        public @Nullable T read(JsonReader in) throws IOException {
            return isNull(in) ? null : reader.read(in);
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                writer.write(out, value);
            }
        }
    }

    private static final class AnyAdapter extends TypeAdapter<JsonElement> {
        private static final TypeAdapter<JsonElement> GSON = new Gson().getAdapter(JsonElement.class);

        @Override
        public JsonElement read(JsonReader in) throws IOException {
            return GSON.read(in);
        }

        @Override
        public void write(JsonWriter out, @Nullable JsonElement value) throws IOException {
            keepingNulls(out, () -> GSON.write(out, value));
        }
    }

    private static final class ListAdapter<T> extends TypeAdapter<List<T>> {
        private final Supplier<TypeAdapter<T>> items;

        ListAdapter(Supplier<TypeAdapter<T>> items) {
            this.items = items;
        }

        @Override
        public @Nullable List<T> read(JsonReader in) throws IOException {
            if (isNull(in)) {
                return null;
            }
            TypeAdapter<T> item = items.get();
            List<T> list = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                list.add(item.read(in));
            }
            in.endArray();
            return Collections.unmodifiableList(list);
        }

        @Override
        public void write(JsonWriter out, @Nullable List<T> list) throws IOException {
            if (list == null) {
                out.nullValue();
                return;
            }
            TypeAdapter<T> item = items.get();
            out.beginArray();
            for (T value : list) {
                item.write(out, value);
            }
            out.endArray();
        }
    }

    private static final class MapAdapter<T> extends TypeAdapter<Map<String, T>> {
        private final Supplier<TypeAdapter<T>> values;

        MapAdapter(Supplier<TypeAdapter<T>> values) {
            this.values = values;
        }

        @Override
        public @Nullable Map<String, T> read(JsonReader in) throws IOException {
            if (isNull(in)) {
                return null;
            }
            TypeAdapter<T> value = values.get();
            Map<String, T> map = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                map.put(in.nextName(), value.read(in));
            }
            in.endObject();
            return Collections.unmodifiableMap(map);
        }

        @Override
        public void write(JsonWriter out, @Nullable Map<String, T> map) throws IOException {
            if (map == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            writeAll(out, values.get(), map);
            out.endObject();
        }
    }

    /** Consumes a JSON null if that is what comes next. */
    static boolean isNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }
}
