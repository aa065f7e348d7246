package dev.espalier.runtime.internal.json;

/** A position in the bytes of a document, which can say where it is. */
final class Cursor {
    /** What {@link #next()} gives where the document ends. */
    static final int END = -1;

    final Nesting nesting = new Nesting();
    byte[] data = {};
    int position;
    int end;
    private int from;
    private int start;

    void reset(byte[] data, int from, int to) {
        this.data = data;
        this.from = from;
        this.end = to;
        this.start = startsWithByteOrderMark(data, from, to) ? from + 3 : from;
        this.position = start;
        nesting.reset();
    }

    private static boolean startsWithByteOrderMark(byte[] data, int from, int to) {
        return to - from >= 3
                && data[from] == (byte) 0xEF
                && data[from + 1] == (byte) 0xBB
                && data[from + 2] == (byte) 0xBF;
    }

    /** Goes to the next byte that is not white space. */
    int next() {
        byte[] bytes = data;
        int i = position;
        int limit = end;
        while (i < limit && isWhiteSpace(bytes[i])) {
            i++;
        }
        position = i;
        return i < limit ? bytes[i] & 0xFF : END;
    }

    private static boolean isWhiteSpace(byte b) {
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    }

    /** Goes behind a word, which is ASCII. */
    void literal(String word) {
        int i = position;
        for (int at = 0; at < word.length(); at++) {
            if (i == end || data[i] != word.charAt(at)) {
                throw expected(word, i);
            }
            i++;
        }
        if (i < end && Character.isLetterOrDigit(data[i])) {
            throw expected(word + " to end", i);
        }
        position = i;
    }

    private int line() {
        int line = 1;
        for (int i = start; i < position; i++) {
            line += data[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** In characters, not in bytes. */
    private int column() {
        int column = 1;
        for (int i = position - 1; i >= start && data[i] != '\n'; i--) {
            column += (data[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }

    String path() {
        return nesting.path(data);
    }

    /** There is something else than {@code what} at {@code at}. */
    MalformedJsonException expected(String what, int at) {
        position = at;
        return at < end
                ? error("Expected " + what + " but found " + found(data[at] & 0xFF))
                : error("The document ends too early: expected " + what);
    }

    private static String found(int b) {
        if (b >= 0x80) {
            return "a character beyond ASCII";
        }
        return b > ' ' && b < 0x7F ? "'" + (char) b + "'" : String.format("the character U+%04X", b);
    }

    MalformedJsonException error(String problem, int at) {
        position = at;
        return error(problem);
    }

    MalformedJsonException error(String problem) {
        return new MalformedJsonException(problem + " at line " + line() + ", column " + column() + " (offset "
                + (position - from) + "), path " + path());
    }
}
