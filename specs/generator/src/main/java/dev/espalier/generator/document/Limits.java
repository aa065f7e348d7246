package dev.espalier.generator.document;

import java.util.HashMap;
import java.util.Map;

/**
 * The keywords that say which values of a type there are, and which the vendor presets.
 *
 * @param written the value of each keyword that is stated, as it is written
 */
public record Limits(Map<String, String> written) {
    public static final Limits NONE = new Limits(Map.of());

    /** Empty if it is not stated. */
    public String of(String keyword) {
        return written.getOrDefault(keyword, "");
    }

    /** These, completed by others. */
    public Limits or(Limits others) {
        Map<String, String> all = new HashMap<>(others.written);
        all.putAll(written);
        return new Limits(Map.copyOf(all));
    }
}
