package dev.espalier.runtime.json;

import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The one place where a body becomes a {@link JsonReader} and a {@link JsonWriter} becomes a body. */
public final class JsonBody {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private JsonBody() {}

    /** Reads the one JSON value that {@code source} holds. */
    public static <T> @Nullable T read(BufferedSource source, TypeAdapter<T> type) throws IOException {
        JsonReader in = new JsonReader(new Utf8Reader(source));
        in.setStrictness(Strictness.LEGACY_STRICT);
        T value = type.read(in);
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new com.google.gson.JsonIOException("The JSON value is followed by more text.");
        }
        return value;
    }

    /** A request body that holds {@code value}; it is written once and can be sent again. */
    public static <T> RequestBody write(T value, TypeAdapter<T> type) throws IOException {
        Buffer buffer = new Buffer();
        JsonWriter out = new JsonWriter(new Utf8Writer(buffer));
        out.setHtmlSafe(false);
        out.setSerializeNulls(true);
        type.write(out, value);
        out.flush();
        return RequestBody.create(buffer.readByteString(), JSON);
    }
}
