package dev.espalier.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Puts JSON into one array that is kept; text of the payloads needs no escapes but is looked through for them. */
final class FloorWriter {
    private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private byte[] json = new byte[4096];
    private int used;

    FloorWriter restart() {
        used = 0;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(json, used);
    }

    FloorWriter raw(String ascii) {
        int length = ascii.length();
        if (used + length + 2 > json.length) {
            json = Arrays.copyOf(json, 2 * json.length + length);
        }
        copy(ascii, length);
        used += length;
        return this;
    }

    /** The only way to copy Latin-1 without a look at each character; the payloads are ASCII. */
    @SuppressWarnings("deprecation")
    private void copy(String ascii, int length) {
        ascii.getBytes(0, length, json, used);
    }

    FloorWriter text(String value) {
        raw("\"");
        int from = used;
        raw(value);
        for (int i = from; i < used; i++) {
            if (json[i] < ' ' || json[i] == '"' || json[i] == '\\') {
                throw new IllegalStateException(
                        "not in the payloads: " + new String(json, from, used - from, StandardCharsets.ISO_8859_1));
            }
        }
        return raw("\"");
    }

    /** Not negative. */
    FloorWriter integer(int value) {
        if (value >= 10) {
            integer(value / 10);
        }
        return raw(DIGITS[value % 10]);
    }

    <T> void list(List<T> values, Item<T> item) {
        String separator = "[";
        for (int i = 0; i < values.size(); i++) {
            raw(separator);
            item.write(this, values.get(i));
            separator = ",";
        }
        raw(values.isEmpty() ? "[]" : "]");
    }

    interface Item<T> {
        void write(FloorWriter out, T value);
    }
}
