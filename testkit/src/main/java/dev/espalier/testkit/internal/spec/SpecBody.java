package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request or a response.
 *
 * @param schema its schema, references followed
 * @param example null where the document needs none; {@link #bytes()} makes something up then
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

    /** Text that JSON would write otherwise, and UTF-8 in bytes of every number. */
    private static final String TEXT = "\"a\" \\n\n\té漢😀";

    private static final String BOUNDARY = "b0undary";
    private static final String FORM =
            "--%1$s\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--%1$s--\r\n".formatted(BOUNDARY);

    /** Whether it is bytes of whatever type. */
    public boolean isBinary() {
        return schema.has("format") && schema.get("format").getAsString().equals("binary");
    }

    /** Whether it is text that is no JSON. */
    public boolean isText() {
        return !isBinary() && typeName().equals("text/plain");
    }

    public boolean isJson() {
        return !isBinary() && !isText();
    }

    /** The media type without its parameters. */
    public String typeName() {
        return mediaType.split(";")[0].strip();
    }

    /** The example as it goes over the wire. */
    public byte[] bytes() {
        if (isBinary() && !isMultipart()) {
            return SAMPLE.clone();
        }
        String text = isBinary() ? FORM : isText() ? text() : String.valueOf(example);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a caller says that {@link #bytes()} are. */
    public String contentType() {
        return isMultipart() ? mediaType + "; boundary=" + BOUNDARY : mediaType;
    }

    /** Servers look into these, so that their bytes cannot be any. */
    private boolean isMultipart() {
        return typeName().startsWith("multipart/");
    }

    /** The text of a body that is one. */
    public String text() {
        return example == null ? TEXT : example.getAsString();
    }
}
