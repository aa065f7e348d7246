package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells what somebody may have meant by a word that is not known. */
final class Words {
    /** Two slips of the finger: a letter too many, too few or wrong each. */
    private static final int NEAR = 2;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    /** As much of a value as a sentence can hold. */
    private static final int SHOWN = 60;

    private Words() {}

    /** A value as JSON; only its beginning, if it is long. */
    static String shown(JsonNode value) {
        String json = value.toString();
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "...";
    }

    /** A sentence with the nearest of the {@code known} words, or else with all of them. */
    static String suggestion(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt(candidate -> DISTANCE.apply(word, candidate)))
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> known.isEmpty() ? "Leave it out." : "Use " + list(known) + ".");
    }

    /** Whether somebody may have meant one of the {@code known} words. */
    static boolean isNear(String word, Collection<String> known) {
        return known.stream().anyMatch(candidate -> isNear(word, candidate));
    }

    private static boolean isNear(String word, String candidate) {
        return DISTANCE.apply(word, candidate) <= Math.min(NEAR, candidate.length() / 2);
    }

    private static String list(Collection<String> words) {
        String all = String.join(", ", words);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or" + all.substring(last + 1);
    }
}
