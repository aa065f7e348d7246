package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/** Looks for a property of the object that is next, which stays next. */
final class LookAhead {
    private final JsonInput in;
    private final Cursor cursor;
    private final Nesting nesting;
    private final TokenScanner tokens;
    private final NameScanner names;
    private final StringScanner strings;

    LookAhead(JsonInput in, Cursor cursor, TokenScanner tokens, NameScanner names, StringScanner strings) {
        this.in = in;
        this.cursor = cursor;
        this.nesting = cursor.nesting;
        this.tokens = tokens;
        this.names = names;
        this.strings = strings;
    }

    /** Null if the property is absent or not a string. */
    @Nullable
    String text(String property) {
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

    boolean has(String property) {
        return lastValue(property) >= 0;
    }

    /** Where the last value of the property starts; -1 if there is none. */
    private int lastValue(String property) {
        tokens.require(JsonToken.BEGIN_OBJECT);
        int start = cursor.position;
        int level = nesting.depth();
        int place = nesting.place();
        try {
            return scanForLastValue(property);
        } finally {
            cursor.position = start;
            nesting.returnTo(level, place);
            tokens.returnTo(JsonToken.BEGIN_OBJECT);
        }
    }

    private int scanForLastValue(String property) {
        int found = -1;
        in.beginObject();
        while (in.hasNext()) {
            names.scan();
            boolean matches = strings.isText(property);
            in.peek();
            found = matches ? cursor.position : found;
            in.skipValue();
        }
        in.endObject();
        return found;
    }
}
