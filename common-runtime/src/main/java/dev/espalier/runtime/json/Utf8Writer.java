package dev.espalier.runtime.json;

import java.io.Writer;
import okio.Buffer;

/** Characters straight into a buffer as UTF-8. */
final class Utf8Writer extends Writer {
    private final Buffer buffer;

    Utf8Writer(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void write(int character) {
        buffer.writeUtf8CodePoint(character);
    }

    @Override
    public void write(String text, int offset, int length) {
        buffer.writeUtf8(text, offset, offset + length);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        buffer.writeUtf8(new String(characters, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
