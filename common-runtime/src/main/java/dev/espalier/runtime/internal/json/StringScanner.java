package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Reads strings. Most are ASCII without escapes and are only looked through; any other is decoded into characters that
 * are kept for the next one.
 */
final class StringScanner {
    /** The smallest code point that needs so many bytes of UTF-8. */
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

    private final Cursor cursor;
    private char[] chars = new char[64];
    private int length;
    private int from;
    private int to;
    private boolean plain;
    /** Whether the bytes of the document are not the UTF-8 of the text. */
    private boolean escaped;

    StringScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The text between two quotes of a document, which has been scanned before. */
    static String text(byte[] data, int from, int to) {
        Cursor cursor = new Cursor();
        cursor.reset(data, from - 1, to + 1);
        StringScanner scanner = new StringScanner(cursor);
        scanner.scan();
        return scanner.text();
    }

    /** Reads the string whose quote is next, and goes behind it. */
    void scan() {
        byte[] data = cursor.data;
        int end = cursor.end;
        from = cursor.position + 1;
        int i = PlainText.end(data, from, end);
        plain = i < end && data[i] == '"';
        escaped = false;
        to = plain ? i : decode(i);
        cursor.position = to + 1;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String text() {
        return plain ? new String(cursor.data, from, to - from, ISO_8859_1) : new String(chars, 0, length);
    }

    /** Which of {@code names} it is; -1 if none. */
    int indexIn(Names names) {
        return escaped ? names.indexOf(text()) : names.indexOf(cursor.data, from, to);
    }

    boolean isText(String expected) {
        return plain ? isPlainText(expected) : expected.contentEquals(CharBuffer.wrap(chars, 0, length));
    }

    private boolean isPlainText(String expected) {
        if (expected.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (cursor.data[i] != expected.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** Decodes the string, which is plain up to {@code i}, and returns where its last quote is. */
    private int decode(int i) {
        copyPlain(i);
        byte[] data = cursor.data;
        while (i < cursor.end) {
            byte b = data[i];
            if (b == '"') {
                return i;
            } else if (b == '\\') {
                i = decodeEscape(i + 1);
            } else if (b < 0) {
                i = decodeMultibyte(i);
            } else if (b < ' ') {
                throw cursor.error(String.format("A string holds the control character U+%04X unescaped", b), i);
            } else {
                append((char) b);
                i++;
            }
        }
        throw cursor.error("The document ends too early: a string is not closed", i);
    }

    private void copyPlain(int end) {
        length = end - from;
        if (length > chars.length) {
            chars = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            chars[i] = (char) cursor.data[from + i];
        }
    }

    private void append(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    private int decodeEscape(int i) {
        escaped = true;
        int code = i < cursor.end ? cursor.data[i] : Cursor.END;
        switch (code) {
            case '"', '\\', '/' -> append((char) code);
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'u' -> {
                // Half a surrogate pair stays one: Java's strings can hold it, and so it can be written back.
                append(decodeHex(i + 1));
                return i + 5;
            }
            default -> throw cursor.expected("an escape sequence", i);
        }
        return i + 1;
    }

    private char decodeHex(int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < cursor.end ? hexDigit(cursor.data[i]) : -1;
            if (digit < 0) {
                throw cursor.expected("four hexadecimal digits", i);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private static int hexDigit(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private int decodeMultibyte(int i) {
        int lead = cursor.data[i] & 0xFF;
        int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4) {
            throw notUtf8(i);
        }
        int code = lead & (0x7F >> size);
        for (int k = i + 1; k < i + size; k++) {
            if (k >= cursor.end || (cursor.data[k] & 0xC0) != 0x80) {
                throw notUtf8(i);
            }
            code = code << 6 | cursor.data[k] & 0x3F;
        }
        if (code < SMALLEST[size] || code >= 0xD800 && code <= 0xDFFF || code > Character.MAX_CODE_POINT) {
            throw notUtf8(i);
        }
        appendCodePoint(code);
        return i + size;
    }

    private void appendCodePoint(int code) {
        if (Character.isBmpCodePoint(code)) {
            append((char) code);
        } else {
            append(Character.highSurrogate(code));
            append(Character.lowSurrogate(code));
        }
    }

    private MalformedJsonException notUtf8(int at) {
        return cursor.error("A string is not valid UTF-8", at);
    }
}
