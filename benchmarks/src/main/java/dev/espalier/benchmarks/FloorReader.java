package dev.espalier.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over JSON without white space and takes it to be well-formed: as little work as reading can be. Every value
 * begins at {@code at}.
 */
final class FloorReader {
    private final Words words;
    private byte[] json = {};
    private int at;

    private @Nullable Object[] items = new @Nullable Object[64];
    private int itemsUsed;

    FloorReader(Words words) {
        this.words = words;
    }

    FloorReader on(byte[] json) {
        this.json = json;
        at = 0;
        return this;
    }

    void open() {
        at++;
    }

    /** Whether the object or array that was opened has one more member; leaves it if not. */
    boolean more() {
        byte next = json[at];
        if (next == '}' || next == ']') {
            at++;
            return false;
        }
        if (next == ',') {
            at++;
        }
        return true;
    }

    String name() {
        String name = word();
        at++;
        return name;
    }

    /** A string that is likely one of the words; only others are allocated. */
    String word() {
        byte[] text = json;
        int from = at + 1;
        int to = from;
        int hash = 0;
        for (byte next = text[to]; next != '"'; next = text[++to]) {
            hash = 31 * hash + next;
        }
        at = to + 1;
        String known = words.find(text, from, to, hash);
        return known == null ? string(from, to) : known;
    }

    String text() {
        byte[] text = json;
        int from = at + 1;
        int to = from;
        while (text[to] != '"') {
            to++;
        }
        at = to + 1;
        return string(from, to);
    }

    /** For ASCII the cheapest way: a copy. */
    private String string(int from, int to) {
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }

    Boolean flag() {
        boolean value = json[at] == 't';
        at += value ? 4 : 5;
        return value;
    }

    Integer integer() {
        int value = 0;
        for (int digit = json[at] - '0'; digit >= 0 && digit <= 9; digit = json[++at] - '0') {
            value = 10 * value + digit;
        }
        return value;
    }

    /** The payloads hold whole seconds. */
    Double decimal() {
        return (double) integer();
    }

    /** An exactly fitting list of what {@code item} reads. */
    <T> List<T> list(Item<T> item) {
        int first = itemsUsed;
        open();
        while (more()) {
            T value = item.read(this);
            if (itemsUsed == items.length) {
                items = Arrays.copyOf(items, 2 * itemsUsed);
            }
            items[itemsUsed++] = value;
        }
        @SuppressWarnings("unchecked")
        T[] exact = (T[]) Arrays.copyOfRange(items, first, itemsUsed);
        Arrays.fill(items, first, itemsUsed, null);
        itemsUsed = first;
        return Arrays.asList(exact);
    }

    interface Item<T> {
        T read(FloorReader in);
    }
}
