package dev.espalier.runtime.internal.json;

import java.util.Arrays;

/** Bytes that grow, and what JSON puts into them. */
final class Utf8Buffer {
    /** The longest that one character becomes: an escape with four digits. */
    private static final int LONGEST = 6;
    /** Digits of the longest long, and its sign. */
    private static final int LONG_LENGTH = 20;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    /** By ASCII character: 0 if it stands for itself, otherwise what follows the backslash. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes = new byte[512];
    private int size;
    private boolean halfPair;

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes['\b'] = 'b';
        escapes['\f'] = 'f';
        escapes['\n'] = 'n';
        escapes['\r'] = 'r';
        escapes['\t'] = 't';
        return escapes;
    }

    void clear() {
        size = 0;
        halfPair = false;
    }

    /** Whether it holds half of a surrogate pair, escaped. */
    boolean hasHalfPair() {
        return halfPair;
    }

    int size() {
        return size;
    }

    byte[] buffer() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (more > bytes.length - size) {
            // Doubles, but not over what an array can hold.
            long wanted = Math.max(2L * bytes.length, (long) size + more);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
        }
    }

    void put(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    void put(byte[] encoded) {
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    void putAscii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void putLong(long value) {
        ensure(LONG_LENGTH);
        if (value < 0) {
            bytes[size++] = '-';
        }
        // Negative, since the smallest long has no positive counterpart.
        long rest = value < 0 ? value : -value;
        int end = size + digitCount(rest);
        size = end;
        do {
            bytes[--end] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digitCount(long negative) {
        int count = 1;
        for (long rest = negative / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /** With quotes, and with the escapes that Gson writes. */
    void putString(String text) {
        int length = text.length();
        ensure(length + 2);
        byte[] target = bytes;
        int at = size;
        target[at++] = '"';
        int i = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                break;
            }
            target[at++] = (byte) c;
        }
        size = at;
        while (i < length) {
            i = putCharacter(text, i);
        }
        put('"');
    }

    /** Returns where the next character is. */
    private int putCharacter(String text, int i) {
        ensure(LONGEST);
        char c = text.charAt(i);
        if (c < 0x80) {
            putAsciiCharacter(c);
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            putContinuation(c);
        } else if (Character.isSurrogate(c)) {
            return putSurrogate(text, i);
        } else if (c == '\u2028' || c == '\u2029') {
            putHex(c);
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            putContinuation(c >> 6);
            putContinuation(c);
        }
        return i + 1;
    }

    private void putAsciiCharacter(char c) {
        byte escape = ESCAPES[c];
        if (escape == 'u') {
            putHex(c);
        } else {
            if (escape != 0) {
                bytes[size++] = '\\';
            }
            bytes[size++] = escape != 0 ? escape : (byte) c;
        }
    }

    /** UTF-8 has no bytes for half of a pair, so that one is escaped. */
    private int putSurrogate(String text, int i) {
        int code = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(code)) {
            halfPair = true;
            putHex(text.charAt(i));
            return i + 1;
        }
        bytes[size++] = (byte) (0xF0 | code >> 18);
        putContinuation(code >> 12);
        putContinuation(code >> 6);
        putContinuation(code);
        return i + 2;
    }

    private void putContinuation(int code) {
        bytes[size++] = (byte) (0x80 | code & 0x3F);
    }

    private void putHex(char c) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[c >> shift & 0xF];
        }
    }
}
