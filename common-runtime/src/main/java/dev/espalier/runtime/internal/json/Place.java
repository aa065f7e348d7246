package dev.espalier.runtime.internal.json;

/**
 * What has come last in a document, an array or an object, which says what can come next. Numbers and no enum, because
 * to store a reference in an object that lives long costs a memory fence.
 */
final class Place {
    static final int DOCUMENT_START = 0;
    static final int DOCUMENT_END = 1;
    static final int ARRAY_START = 2;
    static final int ARRAY_VALUE = 3;
    static final int OBJECT_START = 4;
    static final int OBJECT_NAME = 5;
    /** Only when reading. */
    static final int OBJECT_COLON = 6;

    static final int OBJECT_VALUE = 7;

    private static final int[] AFTER_VALUE = {
        DOCUMENT_END, DOCUMENT_END, ARRAY_VALUE, ARRAY_VALUE, OBJECT_START, OBJECT_VALUE, OBJECT_VALUE, OBJECT_VALUE
    };

    private Place() {}

    /** Where a value leads to: as a whole, or the start of an array or object. */
    static int afterValue(int place) {
        return AFTER_VALUE[place];
    }

    static boolean isInArray(int place) {
        return place == ARRAY_START || place == ARRAY_VALUE;
    }

    /** Whether a name has come in the object. */
    static boolean isBehindName(int place) {
        return place >= OBJECT_NAME;
    }
}
