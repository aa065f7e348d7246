package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Names that are known in advance, found by their UTF-8 bytes: to recognise one makes no string. */
public final class Names {
    private static final int FREE = -1;

    private final List<String> names;
    private final byte[][] encoded;
    /** Indexes of names at the hash of their bytes or the next free place after it; at most half of it is taken. */
    private final int[] table;

    /** @param names in the order of their indexes */
    public Names(List<String> names) {
        this.names = List.copyOf(names);
        this.encoded = new byte[names.size()][];
        this.table = new int[Integer.highestOneBit(names.size() + 1) * 4];
        Arrays.fill(table, FREE);
        for (int index = 0; index < encoded.length; index++) {
            add(index);
        }
    }

    private void add(int index) {
        byte[] bytes = get(index).getBytes(UTF_8);
        encoded[index] = bytes;
        int slot = slot(bytes, 0, bytes.length);
        // Of equal names the first is found. A name with half a surrogate pair has no bytes that could match.
        if (table[slot] == FREE && new String(bytes, UTF_8).equals(get(index))) {
            table[slot] = index;
        }
    }

    public int size() {
        return encoded.length;
    }

    public String get(int index) {
        return names.get(index);
    }

    /** @return the index of {@code name}, or -1 */
    public int indexOf(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        int index = indexOf(bytes, 0, bytes.length);
        return index >= 0 && get(index).equals(name) ? index : -1;
    }

    /** @return the index of the name with these bytes, or -1 */
    int indexOf(byte[] data, int from, int to) {
        return table[slot(data, from, to)];
    }

    /** Where the name with these bytes is, or would be. */
    private int slot(byte[] data, int from, int to) {
        int slot = hash(data, from, to) & (table.length - 1);
        while (table[slot] != FREE && !matches(encoded[table[slot]], data, from, to)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static boolean matches(byte[] name, byte[] data, int from, int to) {
        return Arrays.equals(name, 0, name.length, data, from, to);
    }

    /** Of a few bytes, so that long names cost no more than short ones. */
    private static int hash(byte[] data, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int hash = 31 * (31 * (31 * length + data[from]) + data[from + length / 2]) + data[to - 1];
        return hash ^ (hash >>> 15);
    }
}
