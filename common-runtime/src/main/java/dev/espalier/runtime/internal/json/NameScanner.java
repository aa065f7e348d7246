package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;

/** Reads the names of properties. */
final class NameScanner {
    private final Cursor cursor;
    private final Nesting nesting;
    private final TokenScanner tokens;
    private final StringScanner strings;

    NameScanner(Cursor cursor, TokenScanner tokens, StringScanner strings) {
        this.cursor = cursor;
        this.nesting = cursor.nesting;
        this.tokens = tokens;
        this.strings = strings;
    }

    /** Goes behind the name that is next, whose text the scanner of strings has then. */
    void scan() {
        tokens.require(JsonToken.NAME);
        strings.scan();
        nesting.name(strings.from(), strings.to(), Place.OBJECT_NAME);
        tokens.forget();
    }

    /**
     * Goes behind the name that is next.
     *
     * @param previous the index of the name before, or {@link JsonInput#OTHER}
     * @return its index, {@link JsonInput#OTHER}, or {@link JsonInput#END} if the object has no more
     */
    int scan(PropertyNames names, int previous) {
        int end = endOfExpected(names, previous);
        if (end >= 0) {
            nesting.name(cursor.position + 2, end - 2, Place.OBJECT_COLON);
            cursor.position = end;
            return names.follower(previous);
        }
        if (tokens.peek() == JsonToken.END_OBJECT) {
            return JsonInput.END;
        }
        scan();
        int index = strings.indexIn(names.unordered());
        if (index >= 0) {
            names.followed(previous, index);
        }
        return index;
    }

    /** Where the name ends that is next, if it comes behind a value and a comma and is the one to expect; else -1. */
    private int endOfExpected(PropertyNames names, int previous) {
        int comma = cursor.position;
        return tokens.isUnseen()
                        && nesting.place() == Place.OBJECT_VALUE
                        && comma < cursor.end
                        && cursor.data[comma] == ','
                ? names.endOfFollower(previous, cursor.data, comma + 1, cursor.end)
                : -1;
    }

    /** The last name that was read in the object that the cursor is in. */
    String last() {
        if (!nesting.hasName()) {
            throw cursor.error("No name has been read");
        }
        return StringScanner.text(cursor.data, nesting.nameFrom(), nesting.nameTo());
    }
}
