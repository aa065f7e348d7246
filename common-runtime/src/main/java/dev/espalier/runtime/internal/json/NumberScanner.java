package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads numbers, strictly by the grammar of JSON. */
final class NumberScanner {
    private static final int NONE = -1;
    /** So many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;
    /** So many digits always survive a double. */
    private static final int DOUBLE_DIGITS = 15;

    private final Cursor cursor;
    private int from = NONE;
    private int to;
    /** Where the digits start. */
    private int whole;
    /** Where the digits before the point end. */
    private int point;

    private boolean exponent;

    NumberScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    void reset() {
        from = NONE;
    }

    /** Looks at the number that is next, without going behind it. */
    void scan() {
        if (from == cursor.position) {
            return;
        }
        int start = cursor.position;
        int stop = end(cursor.data, start, cursor.end);
        if (stop < 0) {
            throw cursor.expected("a digit", ~stop);
        }
        if (stop < cursor.end && continuesNumber(cursor.data[stop])) {
            throw cursor.expected("the number to end", stop);
        }
        from = start;
        to = stop;
        findParts();
    }

    private void findParts() {
        byte[] data = cursor.data;
        whole = data[from] == '-' ? from + 1 : from;
        point = digits(data, whole, to);
        int fraction = point < to && data[point] == '.' ? digits(data, point + 1, to) : point;
        exponent = fraction < to;
    }

    /** Goes behind the number. */
    void consume() {
        cursor.position = to;
        from = NONE;
    }

    /** Whether the number is written as a long would be, with no more than 18 digits. */
    boolean isInteger() {
        return point == to && point - whole <= LONG_DIGITS && !isNegativeZero();
    }

    /** The number as a long; only if {@link #isInteger()}. */
    long integer() {
        long value = 0;
        for (int i = whole; i < to; i++) {
            value = 10 * value + cursor.data[i] - '0';
        }
        return whole == from ? value : -value;
    }

    /** Whether the number as a double would be written with the same text. */
    boolean isCanonical() {
        if (exponent) {
            return false;
        }
        return point == to
                ? point - whole <= DOUBLE_DIGITS && !isNegativeZero()
                : cursor.data[to - 1] != '0' && isPlainMagnitude() && significantDigits() <= DOUBLE_DIGITS;
    }

    private boolean isNegativeZero() {
        return whole > from && to == whole + 1 && cursor.data[whole] == '0';
    }

    /** Whether {@link Double#toString(double)} does without an exponent: from 0.001 up to ten million. */
    private boolean isPlainMagnitude() {
        return cursor.data[whole] == '0' ? firstSignificant() - point <= 3 : point - whole <= 7;
    }

    private int significantDigits() {
        int first = firstSignificant();
        return first < point ? to - first - 1 : to - first;
    }

    /** There is one, since the last digit of the fraction is none. */
    private int firstSignificant() {
        int i = whole;
        while (cursor.data[i] == '0' || cursor.data[i] == '.') {
            i++;
        }
        return i;
    }

    String text() {
        return new String(cursor.data, from, to - from, ISO_8859_1);
    }

    /** Where the number that starts at {@code from} ends; the complement of where a digit is missing if it is none. */
    static int end(byte[] data, int from, int to) {
        int whole = from < to && data[from] == '-' ? from + 1 : from;
        int i = whole < to && data[whole] == '0' ? whole + 1 : digits(data, whole, to);
        if (i == whole) {
            return ~i;
        }
        if (i < to && data[i] == '.') {
            int fraction = i + 1;
            i = digits(data, fraction, to);
            if (i == fraction) {
                return ~i;
            }
        }
        return i < to && (data[i] | 0x20) == 'e' ? exponentEnd(data, i + 1, to) : i;
    }

    private static int exponentEnd(byte[] data, int from, int to) {
        int first = from < to && (data[from] == '+' || data[from] == '-') ? from + 1 : from;
        int i = digits(data, first, to);
        return i == first ? ~i : i;
    }

    private static int digits(byte[] data, int from, int to) {
        int i = from;
        while (i < to && data[i] >= '0' && data[i] <= '9') {
            i++;
        }
        return i;
    }

    /** As in {@code 01}, {@code 1.2.3} or {@code 12px}: better said here than as a missing comma. */
    private static boolean continuesNumber(byte b) {
        return b < 0 || b == '.' || b == '+' || b == '-' || Character.isLetterOrDigit(b);
    }
}
