package dev.espalier.runtime.json;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
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

    /**
     * Reads the one JSON value that {@code source} holds; {@code null} if it holds nothing.
     *
     * @throws JsonParseException if the text is not JSON or not of this type
     * @throws IOException if the source fails, so that the text may be good and only did not arrive
     */
    public static <T> @Nullable T read(BufferedSource source, TypeAdapter<T> type) throws IOException {
        if (source.exhausted()) {
            return null;
        }
        Utf8Reader text = new Utf8Reader(source);
        JsonReader in = new JsonReader(text);
        in.setStrictness(Strictness.LEGACY_STRICT);
        try {
            T value = type.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("the JSON value is followed by more text");
            }
            return value;
        } catch (MalformedJsonException e) {
            throw new JsonParseException("the text is not JSON at " + in.getPath(), e);
        } catch (EOFException e) {
            // Gson reports the end of the text like a broken connection, but only the latter is worth another attempt.
            if (!text.isAtEnd()) {
                throw e;
            }
            throw new JsonParseException("the JSON ends too early, at " + in.getPath(), e);
        }
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
