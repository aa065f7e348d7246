package dev.espalier.benchmarks;

import org.jspecify.annotations.Nullable;

/** Text that is known beforehand, found by its bytes without making a string. */
final class Words {
    private final @Nullable String[] table;

    Words(String... words) {
        table = new @Nullable String[Integer.highestOneBit(words.length) * 8];
        for (String word : words) {
            int slot = slot(word.hashCode());
            while (table[slot] != null) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = word;
        }
    }

    /** @param hash as {@link String#hashCode()} would be */
    @Nullable
    String find(byte[] text, int from, int to, int hash) {
        for (int slot = slot(hash); ; slot = (slot + 1) & (table.length - 1)) {
            String word = table[slot];
            if (word == null || word.hashCode() == hash && equal(word, text, from, to)) {
                return word;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 7 ^ hash >>> 16) & (table.length - 1);
    }

    private static boolean equal(String word, byte[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
