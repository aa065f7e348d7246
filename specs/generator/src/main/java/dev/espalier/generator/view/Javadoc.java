package dev.espalier.generator.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A Javadoc comment, wrapped at the width of the generated code. */
final class Javadoc {
    private static final int WIDTH = 110;

    private final List<String> lines = new ArrayList<>();

    /** Adds a paragraph, unless it is empty. */
    Javadoc paragraph(String text) {
        if (!text.isBlank()) {
            if (lines.isEmpty()) {
                wrap("", escaped(text));
            } else {
                lines.add("");
                wrap("<p>", escaped(text));
            }
        }
        return this;
    }

    /** Adds a block tag, unless its text is empty. */
    Javadoc tag(String tag, String text) {
        return rawTag(tag, escaped(text));
    }

    /** Adds a block tag whose text is Javadoc already. */
    Javadoc rawTag(String tag, String text) {
        if (!text.isBlank()) {
            if (!lines.isEmpty() && lines.stream().noneMatch(line -> line.startsWith("@"))) {
                lines.add("");
            }
            wrap("", "@" + tag + " " + text);
        }
        return this;
    }

    /** The comment with its delimiters, unindented. */
    List<String> lines() {
        if (lines.size() == 1 && !lines.get(0).startsWith("@")) {
            return List.of("/** " + lines.get(0) + " */");
        }
        List<String> comment = new ArrayList<>(List.of("/**"));
        lines.forEach(line -> comment.add(line.isEmpty() ? " *" : " * " + line));
        comment.add(" */");
        return comment;
    }

    private void wrap(String prefix, String text) {
        StringBuilder line = new StringBuilder(prefix);
        String separator = "";
        for (String word : text.strip().split("\\s+(?![^{]*})")) {
            if (line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                separator = lines.get(lines.size() - 1).startsWith("@") || line.length() > 0 ? "    " : "";
            }
            line.append(separator).append(word);
            separator = " ";
        }
        lines.add(line.toString());
    }

    /** Plain text with {@code `code`} in it as Javadoc. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (String part : text.strip().split("`", -1)) {
            String safe = part.replace("*/", "*&#47;");
            out.append(
                    code
                            ? "{@code " + safe.replace("{", "(").replace("}", ")") + "}"
                            : safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;").replace("*&amp;#47;", "*&#47;"));
            code = !code;
        }
        return out.toString();
    }

    /** What the keywords of a schema say, as sentences: units and limits that a caller should know. */
    static String limits(JsonNode schema) {
        StringJoiner text = new StringJoiner(" ");
        String from = schema.path("minimum").asText("");
        String to = schema.path("maximum").asText("");
        if (!from.isEmpty() && !to.isEmpty()) {
            text.add("From " + from + " to " + to + ".");
        } else if (!from.isEmpty()) {
            text.add("At least " + from + ".");
        } else if (!to.isEmpty()) {
            text.add("At most " + to + ".");
        }
        if (schema.has("maxLength")) {
            text.add("At most " + schema.path("maxLength").asText() + " characters.");
        }
        if (schema.has("maxItems")) {
            text.add("At most " + schema.path("maxItems").asText() + " items.");
        }
        if (schema.has("default") && schema.path("default").isValueNode()) {
            text.add("The vendor's default is `" + schema.path("default").asText() + "`.");
        }
        return text.toString();
    }

    /** {@code {permits: 100, per: PT1M}} in words. */
    static String rateLimit(JsonNode limit) {
        String permits = limit.path("permits").asText();
        String unit =
                switch (limit.path("per").asText()) {
                    case "PT1S" -> "a second";
                    case "PT1M" -> "a minute";
                    case "PT1H" -> "an hour";
                    default -> "every " + limit.path("per").asText().toLowerCase(Locale.ROOT);
                };
        return "Rate limit: " + permits + (permits.equals("1") ? " request " : " requests ") + unit + ".";
    }
}
