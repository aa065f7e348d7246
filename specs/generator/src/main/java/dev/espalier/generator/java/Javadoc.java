package dev.espalier.generator.java;

import dev.espalier.generator.document.Deprecation;
import dev.espalier.generator.document.Limits;
import dev.espalier.generator.document.RateLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A Javadoc comment, wrapped so that it fits the generated code at any indentation. */
public final class Javadoc {
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    /** Adds a paragraph, unless it is empty. */
    public Javadoc paragraph(String text) {
        return rawParagraph(escaped(text));
    }

    /** Adds a paragraph that is Javadoc already, unless it is empty. */
    public Javadoc rawParagraph(String text) {
        if (!text.isBlank()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            wrap(lines.isEmpty() ? "" : "<p>", text);
        }
        return this;
    }

    /** Adds a block tag, unless its text is empty. */
    public Javadoc tag(String tag, String text) {
        return rawTag(tag, escaped(text));
    }

    /** Adds a block tag whose text is Javadoc already. */
    public Javadoc rawTag(String tag, String text) {
        if (!text.isBlank()) {
            if (!lines.isEmpty() && lines.stream().noneMatch(line -> line.startsWith("@"))) {
                lines.add("");
            }
            wrap("", "@" + tag + " " + text);
        }
        return this;
    }

    /** Says what to use instead of something deprecated. */
    public Javadoc deprecation(Deprecation deprecation) {
        return deprecation.isDeprecated() ? tag("deprecated", deprecation.advice()) : this;
    }

    /** The comment with its delimiters, unindented; nothing if there is nothing to say. */
    public List<String> lines() {
        if (lines.size() == 1 && lines.get(0).length() <= WIDTH && !lines.get(0).startsWith("@")) {
            return List.of("/** " + lines.get(0) + " */");
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> comment = new ArrayList<>(List.of("/**"));
        lines.forEach(line -> comment.add(line.isEmpty() ? " *" : " * " + line));
        comment.add(" */");
        return comment;
    }

    /** Lines break at spaces, but not inside {@code {@code ...}} and not inside an HTML tag. */
    private void wrap(String prefix, String text) {
        StringBuilder line = new StringBuilder(prefix);
        String separator = "";
        for (String word : text.strip().split("\\s+(?![^{]*})(?![^<]*>)")) {
            if (!line.toString().isBlank() && line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                separator = text.startsWith("@") ? "    " : "";
            }
            line.append(separator).append(word);
            separator = " ";
        }
        lines.add(line.toString());
    }

    /** Plain text with {@code `code`} in it as Javadoc. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.strip().split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean closed = i < parts.length - 1;
            if (i % 2 == 0) {
                out.append(html(parts[i]));
            } else {
                out.append(closed ? code(parts[i].replaceAll("\\s+", " ")) : html("`" + parts[i]));
            }
        }
        return out.toString();
    }

    /** A value in the font of code. What nobody can see is written as a number, and spaces at an end in quotes. */
    public static String code(String value) {
        String text = JavaNames.visible(value);
        boolean plain = text.matches("[^{}\\\\*\\s]+( [^{}\\\\*\\s]+)*");
        return plain
                ? "{@code " + text + "}"
                : "<code>" + html(text.equals(text.strip()) ? text : '"' + text + '"') + "</code>";
    }

    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}&&\\S]", " ");
    }

    /**
     * Nothing in it means anything to HTML, to Javadoc, or to the compiler, which ends a comment at a star and reads
     * escapes everywhere.
     */
    private static String html(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("/*", "&#47;*");
    }

    /** A description and the limits that keywords state; empty if there is neither. */
    public static String about(String description, Limits limits) {
        return (description + " " + limits(limits)).strip();
    }

    /** What the keywords of a schema say, as sentences: units and limits that a caller should know. */
    private static String limits(Limits limits) {
        StringJoiner text = new StringJoiner(" ");
        if (!limits.of("minimum").isEmpty() && !limits.of("maximum").isEmpty()) {
            text.add("From " + limits.of("minimum") + " to " + limits.of("maximum") + ".");
        } else if (!limits.of("minimum").isEmpty()) {
            text.add("At least " + limits.of("minimum") + ".");
        } else if (!limits.of("maximum").isEmpty()) {
            text.add("At most " + limits.of("maximum") + ".");
        }
        if (!limits.of("maxLength").isEmpty()) {
            text.add("At most " + limits.of("maxLength") + " characters.");
        }
        if (!limits.of("maxItems").isEmpty()) {
            text.add("At most " + limits.of("maxItems") + " items.");
        }
        if (!limits.of("default").isEmpty()) {
            text.add("The vendor's default is `" + limits.of("default") + "`.");
        }
        return text.toString();
    }

    /** A rate limit in words. */
    public static String rateLimit(RateLimit limit) {
        String unit = switch (limit.per().toString()) {
            case "PT1S" -> "a second";
            case "PT1M" -> "a minute";
            case "PT1H" -> "an hour";
            default -> "every " + limit.per().toSeconds() + " seconds";
        };
        return "Rate limit: " + limit.permits() + (limit.permits() == 1 ? " request " : " requests ") + unit + ".";
    }
}
