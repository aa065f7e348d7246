package dev.espalier.runtime.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static final JsonToken[] TOKENS = JsonToken.values();
    private static final int UNSEEN = -1;

    private final Cursor cursor = new Cursor();
    private final Nesting nesting = cursor.nesting;
    private final TokenScanner tokens = new TokenScanner(cursor);
    private final StringScanner strings = new StringScanner(cursor);
    private final NumberScanner numbers = new NumberScanner(cursor);
    /** The token that starts at the cursor, once it has been looked at; a number as {@link Place} is one. */
    private int next = UNSEEN;

    /** Reads nothing before {@link #reset}. */
    public JsonInput() {}

    /** Starts with the document from {@code from} up to {@code to}, wherever the one before was left. */
    public JsonInput reset(byte[] data, int from, int to) {
        cursor.reset(data, from, to);
        numbers.reset();
        next = UNSEEN;
        return this;
    }

    /** What comes next, of which no more is checked than its first character. */
    public JsonToken peek() {
        if (next == UNSEEN) {
            next = tokens.next().ordinal();
        }
        return TOKENS[next];
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
        require(token);
        if (nesting.depth() == DEPTH_LIMIT) {
            throw cursor.error("The document is nested deeper than " + DEPTH_LIMIT + " levels");
        }
        cursor.position++;
        valueConsumed();
        nesting.push(start);
    }

    private void end(JsonToken token) {
        require(token);
        cursor.position++;
        next = UNSEEN;
        nesting.pop();
    }

    /** Whether the array or object has more in it. */
    public boolean hasNext() {
        JsonToken token = peek();
        return token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY && token != JsonToken.END_DOCUMENT;
    }

    public String nextName() {
        scanName();
        return strings.text();
    }

    /**
     * Goes behind the name that is next.
     *
     * @param previous what this gave for the name before; {@link #OTHER} for the first one
     * @return its index, {@link #OTHER} if it is none of {@code names}, which {@link #name} has then, or {@link #END}
     *     if the object has no more
     */
    public int nextName(PropertyNames names, int previous) {
        int end = endOfExpectedName(names, previous);
        if (end >= 0) {
            nesting.name(cursor.position + 2, end - 2, Place.OBJECT_COLON);
            cursor.position = end;
            return names.follower(previous);
        }
        if (!hasNext()) {
            return END;
        }
        scanName();
        int index = indexOfScanned(names.unordered());
        if (index >= 0) {
            names.followed(previous, index);
        }
        return index;
    }

    /** Where the name ends that is next, if it comes behind a value and a comma and is the one to expect; else -1. */
    private int endOfExpectedName(PropertyNames names, int previous) {
        int comma = cursor.position;
        return next == UNSEEN
                        && nesting.place() == Place.OBJECT_VALUE
                        && comma < cursor.end
                        && cursor.data[comma] == ','
                ? names.endOfFollower(previous, cursor.data, comma + 1, cursor.end)
                : -1;
    }

    private void scanName() {
        require(JsonToken.NAME);
        strings.scan();
        nesting.name(strings.from(), strings.to(), Place.OBJECT_NAME);
        next = UNSEEN;
    }

    private int indexOfScanned(Names names) {
        return strings.escaped()
                ? names.indexOf(strings.text())
                : names.indexOf(cursor.data, strings.from(), strings.to());
    }

    /** The last name that was read in this object. */
    public String name() {
        if (!nesting.hasName()) {
            throw cursor.error("No name has been read");
        }
        return StringScanner.text(cursor.data, nesting.nameFrom(), nesting.nameTo());
    }

    public String nextString() {
        require(JsonToken.STRING);
        strings.scan();
        valueConsumed();
        return strings.text();
    }

    /**
     * Goes behind the string that is next if it is one of {@code values}.
     *
     * @return its index, or -1 if it is another one, which stays next
     */
    public int nextString(Names values) {
        require(JsonToken.STRING);
        int start = cursor.position;
        strings.scan();
        int index = indexOfScanned(values);
        if (index < 0) {
            cursor.position = start;
        } else {
            valueConsumed();
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
        if (peek() != JsonToken.NUMBER) {
            return false;
        }
        numbers.scan();
        return numbers.isInteger();
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

    /**
     * Whether a number is next that a double holds exactly enough to be written by {@link JsonOutput} as it is here.
     */
    public boolean nextNumberIsCanonical() {
        if (peek() != JsonToken.NUMBER) {
            return false;
        }
        numbers.scan();
        return numbers.isCanonical();
    }

    private void scanNumber() {
        require(JsonToken.NUMBER);
        numbers.scan();
    }

    private void consumeNumber() {
        numbers.consume();
        valueConsumed();
    }

    public boolean nextBoolean() {
        require(JsonToken.BOOLEAN);
        boolean value = cursor.data[cursor.position] == 't';
        consumeLiteral(value ? TRUE : FALSE, value ? "true" : "false");
        return value;
    }

    public void nextNull() {
        require(JsonToken.NULL);
        consumeLiteral(NULL, "null");
    }

    private void consumeLiteral(byte[] literal, String name) {
        int i = cursor.position;
        for (byte b : literal) {
            if (i == cursor.end || cursor.data[i] != b) {
                throw cursor.expected(name, i);
            }
            i++;
        }
        if (i < cursor.end && Character.isLetterOrDigit(cursor.data[i])) {
            throw cursor.expected(name + " to end", i);
        }
        cursor.position = i;
        valueConsumed();
    }

    /** Any value as a tree whose numbers are {@link NumberText}s. Of properties with the same name the last counts. */
    public JsonElement nextElement() {
        return switch (peek()) {
            case BEGIN_OBJECT -> nextObject();
            case BEGIN_ARRAY -> nextArray();
            case STRING -> new JsonPrimitive(nextString());
            case NUMBER -> new JsonPrimitive(new NumberText(nextNumber()));
            case BOOLEAN -> new JsonPrimitive(nextBoolean());
            case NULL -> {
                nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw unexpected("a value");
        };
    }

    private JsonObject nextObject() {
        JsonObject object = new JsonObject();
        beginObject();
        while (hasNext()) {
            object.add(nextName(), nextElement());
        }
        endObject();
        return object;
    }

    private JsonArray nextArray() {
        JsonArray array = new JsonArray();
        beginArray();
        while (hasNext()) {
            array.add(nextElement());
        }
        endArray();
        return array;
    }

    /** Goes behind any value, which is checked like one that is read. */
    public void skipValue() {
        int level = nesting.depth();
        if (!hasNext() || peek() == JsonToken.NAME) {
            throw unexpected("a value");
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
            case NAME -> scanName();
            case STRING -> {
                strings.scan();
                valueConsumed();
            }
            case NUMBER -> {
                scanNumber();
                consumeNumber();
            }
            case BOOLEAN -> nextBoolean();
            case NULL -> nextNull();
            case END_DOCUMENT -> throw unexpected("a value");
        }
    }

    /** The text of a property of the object that is next, which stays next; null if it is absent or not a string. */
    public @Nullable String lookAhead(String property) {
        int start = lastValue(property);
        if (start < 0 || cursor.data[start] != '"') {
            return null;
        }
        int here = cursor.position;
        cursor.position = start;
        strings.scan();
        cursor.position = here;
        return strings.text();
    }

    /** Whether the object that is next, which stays next, has the property. */
    public boolean lookAheadHas(String property) {
        return lastValue(property) >= 0;
    }

    /** Where the last value of the property starts in the object that is next; -1 if there is none. */
    private int lastValue(String property) {
        require(JsonToken.BEGIN_OBJECT);
        int start = cursor.position;
        int level = nesting.depth();
        int place = nesting.place();
        try {
            return scanForLastValue(property);
        } finally {
            cursor.position = start;
            nesting.returnTo(level, place);
            next = JsonToken.BEGIN_OBJECT.ordinal();
        }
    }

    private int scanForLastValue(String property) {
        int found = -1;
        beginObject();
        while (hasNext()) {
            scanName();
            boolean matches = strings.isText(property);
            peek();
            found = matches ? cursor.position : found;
            skipValue();
        }
        endObject();
        return found;
    }

    /** Throws unless nothing but white space is left. */
    public void endDocument() {
        require(JsonToken.END_DOCUMENT);
    }

    /** Where the value is that comes next or that was read last, like {@code $.data[3].status}. */
    public String path() {
        return cursor.path();
    }

    public int line() {
        return cursor.line();
    }

    public int column() {
        return cursor.column();
    }

    private void require(JsonToken token) {
        if (peek() != token) {
            throw unexpected(TokenScanner.describe(token));
        }
    }

    private MalformedJsonException unexpected(String expected) {
        return cursor.error("Expected " + expected + " but found " + TokenScanner.describe(peek()));
    }

    private void valueConsumed() {
        next = UNSEEN;
        nesting.valueReached();
    }
}
