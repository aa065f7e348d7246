package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;

/** Finds out what kind of token is next, from its first character and from what has come before. */
final class TokenScanner {
    private static final JsonToken[] TOKENS = JsonToken.values();
    private static final int UNSEEN = -1;

    private final Cursor cursor;
    private final Nesting nesting;
    /** The token that starts at the cursor, once it has been looked at; a number as {@link Place} is one. */
    private int seen = UNSEEN;

    TokenScanner(Cursor cursor) {
        this.cursor = cursor;
        this.nesting = cursor.nesting;
    }

    JsonToken peek() {
        if (seen == UNSEEN) {
            seen = next().ordinal();
        }
        return TOKENS[seen];
    }

    /** Whether the cursor is still behind the token before, and before any comma or colon. */
    boolean isUnseen() {
        return seen == UNSEEN;
    }

    /** The cursor is behind the token that was looked at. */
    void forget() {
        seen = UNSEEN;
    }

    /** The cursor has been put back to {@code token}. */
    void returnTo(JsonToken token) {
        seen = token.ordinal();
    }

    /** The cursor is behind a value, or inside it if that is an array or object. */
    void valueConsumed() {
        seen = UNSEEN;
        nesting.valueReached();
    }

    void require(JsonToken token) {
        if (peek() != token) {
            throw unexpected(describe(token));
        }
    }

    MalformedJsonException unexpected(String expected) {
        return cursor.error("Expected " + expected + " but found " + describe(peek()));
    }

    /** Goes to the token that is next, behind a comma or colon before it. */
    private JsonToken next() {
        int b = cursor.next();
        return switch (nesting.place()) {
            case Place.DOCUMENT_START -> value(b);
            case Place.DOCUMENT_END -> documentEnd(b);
            case Place.ARRAY_START -> b == ']' ? JsonToken.END_ARRAY : element(b);
            case Place.ARRAY_VALUE -> b == ']' ? JsonToken.END_ARRAY : element(afterSeparator(b, ',', "',' or ']'"));
            case Place.OBJECT_START -> b == '}' ? JsonToken.END_OBJECT : name(b, "a name or '}'");
            case Place.OBJECT_NAME -> value(afterSeparator(b, ':', "':'"));
            case Place.OBJECT_COLON -> value(b);
            case Place.OBJECT_VALUE ->
                b == '}' ? JsonToken.END_OBJECT : name(afterSeparator(b, ',', "',' or '}'"), "a name");
            default -> throw new IllegalStateException("There is no place " + nesting.place());
        };
    }

    private int afterSeparator(int b, char separator, String expected) {
        if (b != separator) {
            throw cursor.expected(expected, cursor.position);
        }
        cursor.position++;
        return cursor.next();
    }

    private JsonToken documentEnd(int b) {
        if (b != Cursor.END) {
            throw cursor.expected("the end of the document", cursor.position);
        }
        return JsonToken.END_DOCUMENT;
    }

    private JsonToken element(int b) {
        nesting.nextIndex();
        return value(b);
    }

    private JsonToken name(int b, String expected) {
        if (b != '"') {
            throw cursor.expected(expected, cursor.position);
        }
        return JsonToken.NAME;
    }

    private JsonToken value(int b) {
        return switch (b) {
            case '{' -> JsonToken.BEGIN_OBJECT;
            case '[' -> JsonToken.BEGIN_ARRAY;
            case '"' -> JsonToken.STRING;
            case 't', 'f' -> JsonToken.BOOLEAN;
            case 'n' -> JsonToken.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> JsonToken.NUMBER;
            default -> throw cursor.expected("a value", cursor.position);
        };
    }

    /** As in a sentence. */
    private static String describe(JsonToken token) {
        return switch (token) {
            case BEGIN_OBJECT -> "an object";
            case END_OBJECT -> "the end of the object";
            case BEGIN_ARRAY -> "an array";
            case END_ARRAY -> "the end of the array";
            case NAME -> "a name";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case END_DOCUMENT -> "the end of the document";
        };
    }
}
