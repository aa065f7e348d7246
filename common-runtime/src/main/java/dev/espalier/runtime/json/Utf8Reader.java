package dev.espalier.runtime.json;

import java.io.IOException;
import java.io.Reader;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Characters straight from the segments of a source; the JDK's stream decoder would put a buffer of its own in between.
 */
final class Utf8Reader extends Reader {
    private final BufferedSource source;
    private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
    private char pendingLowSurrogate;
    private boolean atEnd;

    Utf8Reader(BufferedSource source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pendingLowSurrogate != 0) {
            target[offset] = pendingLowSurrogate;
            pendingLowSurrogate = 0;
            return 1;
        }
        if (source.exhausted()) {
            atEnd = true;
            return -1;
        }
        int ascii = readAscii(target, offset, length);
        return ascii > 0 ? ascii : readCodePoint(target, offset, length);
    }

    /** Copies the ASCII characters that the first segment starts with. */
    private int readAscii(char[] target, int offset, int length) throws IOException {
        Buffer buffer = source.getBuffer();
        int count = 0;
        buffer.readUnsafe(cursor);
        try {
            cursor.next();
            int limit = Math.min(length, cursor.end - cursor.start);
            byte[] data = cursor.data;
            while (count < limit && data[cursor.start + count] >= 0) {
                target[offset + count] = (char) data[cursor.start + count];
                count++;
            }
        } finally {
            cursor.close();
        }
        buffer.skip(count);
        return count;
    }

    private int readCodePoint(char[] target, int offset, int length) throws IOException {
        int codePoint = source.readUtf8CodePoint();
        if (Character.isBmpCodePoint(codePoint)) {
            target[offset] = (char) codePoint;
            return 1;
        }
        target[offset] = Character.highSurrogate(codePoint);
        if (length == 1) {
            pendingLowSurrogate = Character.lowSurrogate(codePoint);
            return 1;
        }
        target[offset + 1] = Character.lowSurrogate(codePoint);
        return 2;
    }

    /** Whether the text was read to its end. */
    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
