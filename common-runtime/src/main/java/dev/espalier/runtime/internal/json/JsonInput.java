package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document after another, strictly by RFC 8259, from UTF-8 bytes in memory. One byte order mark at the
 * start is passed over, as the RFC allows.
 *
 * <p>What it needs besides the document is kept from one to the next. Not thread-safe.
 */
public final class JsonInput {
    /** A name that is not known. */
    public static final int OTHER = -1;
    /** The end of the object. */
    public static final int END = -2;

    /** Deeper than any sensible document, and shallow enough to be read by recursion. */
    static final int DEPTH_LIMIT = 512;

    private final Cursor cursor = new Cursor();
    private final Nesting nesting = cursor.nesting;
    private final TokenScanner tokens = new TokenScanner(cursor);
    private final StringScanner strings = new StringScanner(cursor);
    private final NumberScanner numbers = new NumberScanner(cursor);
    private final NameScanner names = new NameScanner(cursor, tokens, strings);
    private final LookAhead ahead = new LookAhead(this, cursor, tokens, names, strings);

    /** Starts with the document from {@code from} up to {@code to}, wherever the one before was left. */
    public JsonInput reset(byte[] data, int from, int to) {
        cursor.reset(data, from, to);
        tokens.forget();
        numbers.reset();
        return this;
    }

    /** What comes next, of which no more is checked than its first character. */
    public JsonToken peek() {
        return tokens.peek();
    }

    public void beginObject() {
        begin(JsonToken.BEGIN_OBJECT, Place.OBJECT_START);
    }

    public void endObject() {
        end(JsonToken.END_OBJECT);
    }

    public void beginArray() {
        begin(JsonToken.BEGIN_ARRAY, Place.ARRAY_START);
    }

    public void endArray() {
        end(JsonToken.END_ARRAY);
    }

    private void begin(JsonToken token, int start) {
        tokens.require(token);
        if (nesting.depth() == DEPTH_LIMIT) {
            throw cursor.error("The document is nested deeper than " + DEPTH_LIMIT + " levels");
        }
        cursor.position++;
        tokens.valueConsumed();
        nesting.push(start);
    }

    private void end(JsonToken token) {
        tokens.require(token);
        cursor.position++;
        tokens.forget();
        nesting.pop();
    }

    /** Whether the array or object has more in it. */
    public boolean hasNext() {
        JsonToken token = peek();
        return token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY && token != JsonToken.END_DOCUMENT;
    }

    public String nextName() {
        names.scan();
        return strings.text();
    }

    /**
     * Goes behind the name that is next.
     *
     * @param previous what this gave for the name before; {@link #OTHER} for the first one
     * @return its index, {@link #OTHER} if it is none of {@code known}, which {@link #name} has then, or {@link #END}
     *     if the object has no more
     */
    public int nextName(PropertyNames known, int previous) {
        return names.scan(known, previous);
    }

    /** The last name that was read in this object. */
    public String name() {
        return names.last();
    }

    public String nextString() {
        skipString();
        return strings.text();
    }

    private void skipString() {
        tokens.require(JsonToken.STRING);
        strings.scan();
        tokens.valueConsumed();
    }

    /**
     * Goes behind the string that is next if it is one of {@code values}.
     *
     * @return its index, or -1 if it is another one, which stays next
     */
    public int nextString(Names values) {
        tokens.require(JsonToken.STRING);
        int start = cursor.position;
        strings.scan();
        int index = strings.indexIn(values);
        if (index < 0) {
            cursor.position = start;
        } else {
            tokens.valueConsumed();
        }
        return index;
    }

    /** The number that is next as it is written. */
    public String nextNumber() {
        scanNumber();
        String text = numbers.text();
        consumeNumber();
        return text;
    }

    /** Whether a number is next that is written as a long would be, with no more than 18 digits. */
    public boolean nextIsInteger() {
        return scanIfNumber() && numbers.isInteger();
    }

    /** The number that is next; only if {@link #nextIsInteger}. */
    public long nextInteger() {
        scanNumber();
        if (!numbers.isInteger()) {
            throw cursor.error("Expected an integer but found another number");
        }
        long value = numbers.integer();
        consumeNumber();
        return value;
    }

    /** Whether a number is next that {@link JsonOutput} would write as it is here, out of a double. */
    public boolean nextNumberIsCanonical() {
        return scanIfNumber() && numbers.isCanonical();
    }

    private boolean scanIfNumber() {
        boolean number = peek() == JsonToken.NUMBER;
        if (number) {
            numbers.scan();
        }
        return number;
    }

    private void scanNumber() {
        tokens.require(JsonToken.NUMBER);
        numbers.scan();
    }

    private void consumeNumber() {
        numbers.consume();
        tokens.valueConsumed();
    }

    public boolean nextBoolean() {
        tokens.require(JsonToken.BOOLEAN);
        boolean value = cursor.data[cursor.position] == 't';
        cursor.literal(value ? "true" : "false");
        tokens.valueConsumed();
        return value;
    }

    public void nextNull() {
        tokens.require(JsonToken.NULL);
        cursor.literal("null");
        tokens.valueConsumed();
    }

    /** Any value as a tree whose numbers are {@link NumberText}s. Of properties with the same name the last counts. */
    public JsonElement nextElement() {
        return GsonTree.read(this);
    }

    /** Goes behind any value, which is checked like one that is read. */
    public void skipValue() {
        int level = nesting.depth();
        if (!hasNext() || peek() == JsonToken.NAME) {
            throw noValue();
        }
        do {
            skipToken();
        } while (nesting.depth() > level);
    }

    private void skipToken() {
        switch (peek()) {
            case BEGIN_OBJECT -> beginObject();
            case END_OBJECT -> endObject();
            case BEGIN_ARRAY -> beginArray();
            case END_ARRAY -> endArray();
            case NAME -> names.scan();
            case STRING -> skipString();
            case NUMBER -> {
                scanNumber();
                consumeNumber();
            }
            case BOOLEAN -> nextBoolean();
            case NULL -> nextNull();
            case END_DOCUMENT -> throw noValue();
        }
    }

    /** The text of a property of the object that is next, which stays next; null if it is absent or not a string. */
    public @Nullable String lookAhead(String property) {
        return ahead.text(property);
    }

    /** Whether the object that is next, which stays next, has the property. */
    public boolean lookAheadHas(String property) {
        return ahead.has(property);
    }

    /** Throws unless nothing but white space is left. */
    public void endDocument() {
        tokens.require(JsonToken.END_DOCUMENT);
    }

    /** Where the value is that comes next or that was read last, like {@code $.data[3].status}. */
    public String path() {
        return cursor.path();
    }

    MalformedJsonException noValue() {
        return tokens.unexpected("a value");
    }
}
