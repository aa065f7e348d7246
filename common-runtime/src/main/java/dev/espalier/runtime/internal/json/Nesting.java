package dev.espalier.runtime.internal.json;

import java.util.Arrays;

/** Where in the arrays and objects of a document its reader or writer is. The document itself is level 0. */
final class Nesting {
    /** What has come last at a level, which says what can come next. */
    enum Place {
        DOCUMENT_START,
        DOCUMENT_END,
        ARRAY_START,
        ARRAY_VALUE,
        OBJECT_START,
        OBJECT_NAME,
        OBJECT_VALUE
    }

    private static final int NONE = -1;

    private Place place = Place.DOCUMENT_START;
    private int depth;
    private Place[] places = new Place[16];
    /**
     * By level: the index in an array, or where the last name of an object starts; no more than -1 before the first.
     */
    private int[] from = new int[16];
    /** By level: where the last name of an object ends. */
    private int[] to = new int[16];

    void reset() {
        depth = 0;
        place = Place.DOCUMENT_START;
    }

    int depth() {
        return depth;
    }

    Place place() {
        return place;
    }

    void place(Place reached) {
        place = reached;
    }

    /** A value has come: as a whole, or the start of an array or object. */
    void valueReached() {
        switch (place) {
            case DOCUMENT_START -> place = Place.DOCUMENT_END;
            case ARRAY_START -> place = Place.ARRAY_VALUE;
            case OBJECT_NAME -> place = Place.OBJECT_VALUE;
            default -> {}
        }
    }

    void push(Place start) {
        places[depth++] = place;
        if (depth == from.length) {
            grow();
        }
        place = start;
        from[depth] = NONE;
    }

    private void grow() {
        places = Arrays.copyOf(places, 2 * depth);
        from = Arrays.copyOf(from, 2 * depth);
        to = Arrays.copyOf(to, 2 * depth);
    }

    void pop() {
        place = places[--depth];
    }

    /** Leaves the levels below {@code level}, which is at {@code reached}. */
    void returnTo(int level, Place reached) {
        depth = level;
        place = reached;
    }

    /** The next value of the array has been reached. */
    void nextIndex() {
        from[depth]++;
    }

    /** A name of the object has been read; its text is between its quotes. */
    void name(int nameFrom, int nameTo) {
        from[depth] = nameFrom;
        to[depth] = nameTo;
        place = Place.OBJECT_NAME;
    }

    boolean hasName() {
        return from[depth] != NONE && (place == Place.OBJECT_NAME || place == Place.OBJECT_VALUE);
    }

    int nameFrom() {
        return from[depth];
    }

    int nameTo() {
        return to[depth];
    }

    /** Like {@code $.data[3]['a name']}. */
    String path(byte[] data) {
        StringBuilder path = new StringBuilder("$");
        for (int level = 1; level <= depth; level++) {
            Place at = level == depth ? place : places[level];
            if (at == Place.ARRAY_START || at == Place.ARRAY_VALUE) {
                path.append('[').append(Math.max(from[level], 0)).append(']');
            } else if (from[level] != NONE) {
                appendName(path, StringScanner.text(data, from[level], to[level]));
            }
        }
        return path.toString();
    }

    private static void appendName(StringBuilder path, String name) {
        if (!name.isEmpty() && name.codePoints().allMatch(Nesting::isPlain)) {
            path.append('.').append(name);
        } else {
            String escaped = name.replace("\\", "\\\\").replace("'", "\\'");
            path.append("['").append(escaped).append("']");
        }
    }

    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }
}
