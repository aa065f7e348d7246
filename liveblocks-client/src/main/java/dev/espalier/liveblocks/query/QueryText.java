package dev.espalier.liveblocks.query;

import java.math.BigDecimal;
import java.util.Locale;

/** Keys, texts and numbers as the query language has them. JSON has more: escapes of any character, exponents. */
final class QueryText {
    private QueryText() {}

    static String metadata(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A query asks for the metadata under the key \"" + key
                    + "\", which is blank. Pass the key that the metadata has.");
        }
        return "metadata[" + quoted(key) + "]";
    }

    static String prefix(String prefix) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("A query asks for what starts with \"\", which Liveblocks refuses."
                    + " Pass one character at least, or leave the condition out.");
        }
        return quoted(prefix);
    }

    /** In the quotes that Liveblocks' own packages choose: single ones, or double ones around a single one. */
    static String quoted(String text) {
        char quote = text.indexOf('\'') < 0 ? '\'' : '"';
        StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append(backslash(text, i));
                default -> quoted.append(c == quote ? "\\" : "").append(printable(text, i));
            }
        }
        return quoted.append(quote).toString();
    }

    /**
     * An escaped backslash and an n are read as a backslash and a line feed, and there is no other way to write them.
     */
    private static String backslash(String text, int index) {
        if (index + 1 < text.length() && "ntr".indexOf(text.charAt(index + 1)) >= 0) {
            throw new IllegalArgumentException(
                    "A Liveblocks query cannot say \"" + text + "\": a backslash right before"
                            + " n, t or r would be read as something else. Leave the condition out, and choose among the"
                            + " results.");
        }
        return "\\\\";
    }

    private static char printable(String text, int index) {
        char c = text.charAt(index);
        if (Character.isISOControl(c)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A Liveblocks query cannot hold control characters but line feed, carriage return and tab, and"
                            + " U+%04X is at index %d of the text. Take it out.",
                    (int) c,
                    index));
        }
        return c;
    }

    /** A decimal without an exponent. */
    static String number(Number number) {
        try {
            BigDecimal decimal = new BigDecimal(number.toString());
            double rounded = decimal.doubleValue();
            if (Double.isFinite(rounded) && (rounded != 0 || decimal.signum() == 0)) {
                return decimal.stripTrailingZeros().toPlainString();
            }
        } catch (NumberFormatException noDecimal) {
            // Refused below.
        }
        throw new IllegalArgumentException("A Liveblocks query cannot hold the number " + number
                + ". Pass a finite one that is in the range of a double.");
    }
}
