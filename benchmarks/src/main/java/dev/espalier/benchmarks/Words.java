package dev.espalier.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text that is known beforehand, found by its bytes without making a string. */
final class Words {
    private final @Nullable String[] words;
    private final byte[][] spelling;

    Words(String... known) {
        words = new @Nullable String[Integer.highestOneBit(known.length) * 8];
        spelling = new byte[words.length][];
        for (String word : known) {
            int slot = slot(word.hashCode());
            while (words[slot] != null) {
                slot = (slot + 1) & (words.length - 1);
            }
            words[slot] = word;
            spelling[slot] = word.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** @param hash as {@link String#hashCode()} would be */
    @Nullable
    String find(byte[] text, int from, int to, int hash) {
        for (int slot = slot(hash); ; slot = (slot + 1) & (words.length - 1)) {
            byte[] word = spelling[slot];
            if (word == null || Arrays.equals(word, 0, word.length, text, from, to)) {
                return words[slot];
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 7 ^ hash >>> 16) & (words.length - 1);
    }
}
