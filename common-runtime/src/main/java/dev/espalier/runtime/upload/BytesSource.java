package dev.espalier.runtime.upload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes in memory. */
final class BytesSource implements UploadSource {
    private final byte[] bytes;

    BytesSource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open(long position) {
        return new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
    }

    @Override
    public String toString() {
        return "UploadSource{" + bytes.length + " bytes}";
    }
}
