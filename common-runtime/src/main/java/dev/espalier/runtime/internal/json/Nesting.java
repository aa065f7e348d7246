package dev.espalier.runtime.internal.json;

import java.util.Arrays;

/** Where in the arrays and objects of a document its reader or writer is. The document itself is level 0. */
final class Nesting {
    private static final int NONE = -1;

    private int depth;
    private int place = Place.DOCUMENT_START;
    /** By level above. */
    private byte[] places = new byte[16];
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

    int place() {
        return place;
    }

    private int placeAt(int level) {
        return level == depth ? place : places[level];
    }

    void reach(int reached) {
        place = reached;
    }

    /** A value has come: as a whole, or the start of an array or object. */
    void valueReached() {
        place = Place.afterValue(place);
    }

    void push(int start) {
        places[depth] = (byte) place;
        if (++depth == from.length) {
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
    void returnTo(int level, int reached) {
        depth = level;
        place = reached;
    }

    /** The next value of the array has been reached. */
    void nextIndex() {
        from[depth]++;
    }

    /**
     * A name of the object has been read.
     *
     * @param nameFrom where its text starts, behind the quote
     * @param reached whether the colon behind it has come too
     */
    void name(int nameFrom, int nameTo, int reached) {
        from[depth] = nameFrom;
        to[depth] = nameTo;
        place = reached;
    }

    boolean hasName() {
        return from[depth] != NONE && Place.isBehindName(place);
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
            int at = placeAt(level);
            if (Place.isInArray(at)) {
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
