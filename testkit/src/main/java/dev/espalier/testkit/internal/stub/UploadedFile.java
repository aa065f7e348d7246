package dev.espalier.testkit.internal.stub;

import java.io.ByteArrayOutputStream;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A file that was sent, or the parts of it that are there. */
public final class UploadedFile {
    private final String id;

    /** By their numbers, or by where they begin. */
    private final NavigableMap<Long, byte[]> parts = new TreeMap<>();

    private boolean complete;

    UploadedFile(String id) {
        this.id = id;
    }

    /** Of what it is the file. */
    public String id() {
        return id;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) size());
        parts.values().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    public boolean isComplete() {
        return complete;
    }

    long size() {
        return parts.values().stream().mapToLong(part -> part.length).sum();
    }

    /** Takes a part, in place of the one of that number. */
    void put(long number, byte[] part) {
        parts.put(number, part);
    }

    void complete() {
        complete = true;
    }
}
