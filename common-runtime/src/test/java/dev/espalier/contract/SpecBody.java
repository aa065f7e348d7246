package dev.espalier.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request or a response.
 *
 * @param schema its schema, references followed
 * @param example null for what is not JSON; {@link #bytes()} makes something up then
 */
public record SpecBody(
        String mediaType, JsonObject schema, @Nullable JsonElement example) {
    /** Every value that a byte can have, so that a charset conversion anywhere on the way shows. */
    private static final byte[] SAMPLE = new byte[256];

    static {
        for (int i = 0; i < SAMPLE.length; i++) {
            SAMPLE[i] = (byte) i;
        }
    }

    /** The example as it goes over the wire. */
    public byte[] bytes() {
        return example == null ? SAMPLE.clone() : example.toString().getBytes(StandardCharsets.UTF_8);
    }
}
