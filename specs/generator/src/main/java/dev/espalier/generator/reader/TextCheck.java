package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Checks that names and values are not too long for the constants that they become. */
final class TextCheck {
    /** What a class file takes, in its own UTF-8. */
    private static final int LONGEST = 65_535;
    /** Texts that become comments. */
    private static final Set<String> PROSE = Set.of("description", "summary", "x-deprecation", "x-token-scope");

    private final Faults faults;

    TextCheck(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode node) {
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            if (isTooLong(key)
                    || (entry.getValue().isTextual()
                            && !PROSE.contains(key)
                            && isTooLong(entry.getValue().asText()))) {
                faults.add(
                        node,
                        key,
                        sentence(isTooLong(key) ? key : entry.getValue().asText()));
            }
        });
        node.forEach(child -> {
            if (node.isArray() && child.isTextual() && isTooLong(child.asText())) {
                faults.add(child, sentence(child.asText()));
            }
            check(child);
        });
    }

    private static String sentence(String text) {
        return "\"" + text.substring(0, 20) + "...\" is longer than the " + LONGEST
                + " bytes that a constant in Java has. Shorten it.";
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST
                || (text.length() > LONGEST / 3
                        && text.chars().map(TextCheck::bytes).sum() > LONGEST);
    }

    private static int bytes(int character) {
        return character != 0 && character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
    }
}
