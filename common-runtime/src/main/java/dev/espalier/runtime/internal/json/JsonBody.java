package dev.espalier.runtime.internal.json;

import com.google.gson.JsonParseException;
import dev.espalier.runtime.internal.Utf8Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The one place where a body becomes values and a value becomes a body. */
public final class JsonBody {
    private static final int SHOWN_BYTES = 64 * 1024;

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private JsonBody() {}

    /**
     * Reads the JSON that {@code source} holds; null if it holds nothing.
     *
     * @throws UnreadableBodyException if the text is not JSON, or not what {@code reader} takes
     * @throws IOException if the source fails, so that the text may be good and only did not arrive
     */
    public static <T> @Nullable T read(BufferedSource source, Function<JsonInput, @Nullable T> reader)
            throws IOException {
        JsonMemory memory = JsonMemory.take();
        int length = memory.fill(source);
        if (length == 0) {
            return null;
        }
        try {
            T value = read(memory.input(memory.data(), length), reader);
            memory.release();
            return value;
        } catch (JsonParseException e) {
            String start = new String(memory.data(), 0, Math.min(length, SHOWN_BYTES), StandardCharsets.UTF_8);
            throw new UnreadableBodyException(e, start);
        }
    }

    /** {@link #read(BufferedSource, Function)} of bytes that are there. */
    public static <T> @Nullable T read(byte[] json, Function<JsonInput, @Nullable T> reader) {
        return JsonMemory.use(memory -> read(memory.input(json, json.length), reader));
    }

    private static <T> @Nullable T read(JsonInput in, Function<JsonInput, @Nullable T> reader) {
        T value = reader.apply(in);
        in.endDocument();
        return value;
    }

    /**
     * A request body that holds {@code value}; it is written once and can be sent again.
     *
     * @param operation its name in messages
     * @throws IllegalArgumentException if a text in it cannot be sent; JSON has an escape for half of a surrogate pair,
     *     but the vendor would store another character
     */
    public static <T> RequestBody write(String operation, T value, JsonType<T> type) {
        return JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            type.writeValue(out, value);
            if (out.hasHalfPair()) {
                String text = UnsentText.find(memory.input(out.buffer(), out.size()));
                throw Utf8Text.refusal(text + " in the body of " + operation);
            }
            return RequestBody.create(out.toByteArray(), JSON);
        });
    }
}
