package dev.espalier.testkit.internal.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which names somebody may have meant. */
final class Words {
    private static final int NEAREST = 5;

    private Words() {}

    /** The few of {@code names} that are most like {@code word}, the nearest one first. */
    static List<String> nearest(String word, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(letters(word), letters(name)))
                        .thenComparing(name -> name))
                .limit(NEAREST)
                .toList();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** The least number of letters to put in, take out or replace that makes one word the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
