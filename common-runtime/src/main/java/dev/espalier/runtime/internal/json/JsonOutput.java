package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes one compact JSON document after another as UTF-8 bytes. Commas and colons come by themselves; what has no
 * place where it is written is refused with an {@link IllegalStateException}.
 *
 * <p>The memory is kept from one document to the next. Not thread-safe.
 */
public final class JsonOutput {
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    /** Below it every whole number has a double of its own. */
    private static final double WHOLE_LIMIT = 1L << 53;

    private final Nesting nesting = new Nesting();
    private final Utf8Buffer out = new Utf8Buffer();
    /** Where secrets start and end, by turns. */
    private final List<Integer> secrets = new ArrayList<>();

    public JsonOutput() {}

    /** Starts a new document. */
    public JsonOutput reset() {
        nesting.reset();
        out.clear();
        secrets.clear();
        return this;
    }

    public void beginObject() {
        begin('{', Place.OBJECT_START);
    }

    public void endObject() {
        if (nesting.place() != Place.OBJECT_START && nesting.place() != Place.OBJECT_VALUE) {
            throw new IllegalStateException("The end of an object has no place here");
        }
        end('}');
    }

    public void beginArray() {
        begin('[', Place.ARRAY_START);
    }

    public void endArray() {
        if (nesting.place() != Place.ARRAY_START && nesting.place() != Place.ARRAY_VALUE) {
            throw new IllegalStateException("The end of an array has no place here");
        }
        end(']');
    }

    private void begin(char bracket, int start) {
        beforeValue();
        out.put(bracket);
        nesting.push(start);
    }

    private void end(char bracket) {
        out.put(bracket);
        nesting.pop();
    }

    public void name(String name) {
        beforeName();
        out.putString(name);
        out.put(':');
    }

    /** @param quoted the name as {@link #encodeName} gave it */
    public void name(byte[] quoted) {
        beforeName();
        out.put(quoted);
    }

    /** A name as it is written, with its quotes and the colon, for {@link #name(byte[])}. */
    public static byte[] encodeName(String name) {
        Utf8Buffer encoded = new Utf8Buffer();
        encoded.putString(name);
        encoded.put(':');
        return encoded.toByteArray();
    }

    private void beforeName() {
        if (nesting.place() == Place.OBJECT_VALUE) {
            out.put(',');
        } else if (nesting.place() != Place.OBJECT_START) {
            throw new IllegalStateException("A name has no place here");
        }
        nesting.reach(Place.OBJECT_NAME);
    }

    public void value(String value) {
        beforeValue();
        out.putString(value);
    }

    public void value(long value) {
        beforeValue();
        out.putLong(value);
    }

    /** A whole number is written without a fraction: {@code 60}, not {@code 60.0}. */
    public void value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        beforeValue();
        if (value != Math.rint(value) || Math.abs(value) >= WHOLE_LIMIT) {
            out.putAscii(Double.toString(value));
        } else if (value == 0 && 1 / value < 0) {
            out.putAscii("-0");
        } else {
            out.putLong((long) value);
        }
    }

    public void value(boolean value) {
        beforeValue();
        out.put(value ? TRUE : FALSE);
    }

    public void nullValue() {
        beforeValue();
        out.put(NULL);
    }

    /** @param text a number by the grammar of JSON, which is written as it is */
    public void rawNumber(String text) {
        byte[] number = text.getBytes(ISO_8859_1);
        if (NumberScanner.end(number, 0, number.length) != number.length) {
            throw new IllegalArgumentException("What should be written as a number is none in JSON");
        }
        beforeValue();
        out.put(number);
    }

    /** Any tree with all it holds, nulls too; numbers as their {@code toString} has them. */
    public void element(JsonElement element) {
        if (element.isJsonObject()) {
            beginObject();
            for (Map.Entry<String, JsonElement> property :
                    element.getAsJsonObject().entrySet()) {
                name(property.getKey());
                element(property.getValue());
            }
            endObject();
        } else if (element.isJsonArray()) {
            beginArray();
            element.getAsJsonArray().forEach(this::element);
            endArray();
        } else if (element.isJsonNull()) {
            nullValue();
        } else {
            primitive(element.getAsJsonPrimitive());
        }
    }

    private void primitive(JsonPrimitive primitive) {
        if (primitive.isNumber()) {
            rawNumber(primitive.getAsString());
        } else if (primitive.isBoolean()) {
            value(primitive.getAsBoolean());
        } else {
            value(primitive.getAsString());
        }
    }

    private void beforeValue() {
        switch (nesting.place()) {
            case Place.ARRAY_VALUE -> out.put(',');
            case Place.DOCUMENT_START, Place.ARRAY_START, Place.OBJECT_NAME -> nesting.valueReached();
            default -> throw new IllegalStateException("A value has no place here");
        }
    }

    /** What has been written from {@code start} on is a secret. */
    void markSecret(int start) {
        secrets.add(start);
        secrets.add(size());
    }

    /** Where secrets start and end, by turns. */
    List<Integer> secrets() {
        return secrets;
    }

    /** Whether half of a surrogate pair has been written, as the escape that JSON has for it. */
    boolean hasHalfPair() {
        return out.hasHalfPair();
    }

    /** A copy of what has been written. */
    public byte[] toByteArray() {
        return out.toByteArray();
    }

    public int size() {
        return out.size();
    }

    /** What has been written, in the first {@link #size()} bytes, until more is written. */
    public byte[] buffer() {
        return out.buffer();
    }
}
