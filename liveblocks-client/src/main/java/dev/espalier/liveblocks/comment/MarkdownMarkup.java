package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.runtime.internal.request.PercentEncoding;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CommonMark, with GitHub's {@code ~~} for what is struck through. */
final class MarkdownMarkup implements CommentMarkup {
    /**
     * What can begin emphasis, code, a link, a tag, an entity or a table anywhere; an image begins where a link
     * follows.
     */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~|&]|!$");

    /** What would make a line a heading, an item of a list, or the underline of a heading. */
    private static final Pattern LINE_START = Pattern.compile("(?md)^[ \\t]*(\\d{1,9}(?=[.)])|(?=[#+=-]))");

    /** Stands before and after what is styled, until the paragraph is complete. Markdown cannot hold a NUL. */
    private static final String EDGE = "\0";

    /**
     * Where markers would not be taken for markers: between a letter, or what counts as one, on their outside and a
     * sign on their inside, be it another marker.
     */
    private static final Pattern WEAK_EDGE =
            Pattern.compile("(?<=[^\\t\\n\\f\\p{Zs}\\p{P}\\p{S}])\0(?=[*~]{1,5}[^\\p{L}\\p{N}*~]|\\*{1,3}~)"
                    + "|(?<=[^\\p{L}\\p{N}*~][*~]{1,5}|~\\*{1,3})\0(?=[^\\t\\n\\f\\p{Zs}\\p{P}\\p{S}])");

    /** Shows nothing, and keeps markers apart from what is next to them. */
    static final String SEPARATOR = "<!-- -->";

    /** A line end that Java does not count as a space. */
    private static final char NEXT_LINE = 0x85;

    private static final Pattern SPACES = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern UNSAFE_IN_URL = Pattern.compile("[()<>\\\\`\\p{Cntrl}]");
    private static final Pattern ENTITY_IN_URL = Pattern.compile("&(?=#?\\w+;)");

    @Override
    public String text(CommentText text) {
        String content = plain(text.text());
        // Markers that touch a space inside are no markers.
        int start = 0;
        int end = content.length();
        while (start < end && isSpace(content.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(content.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return content;
        }
        String core = content.substring(start, end);
        String unstyled = escape(core);
        String markdown = Boolean.TRUE.equals(text.code()) ? code(core) : unstyled;
        markdown = wrap(markdown, text.strikethrough(), "~~");
        markdown = wrap(markdown, text.italic(), "*");
        markdown = wrap(markdown, text.bold(), "**");
        String edge = markdown.equals(unstyled) ? "" : EDGE;
        return content.substring(0, start) + edge + markdown + edge + content.substring(end);
    }

    @Override
    public String mention(String name) {
        return "@" + escape(oneLine(name));
    }

    @Override
    public String link(String url, String label) {
        String text = escape(oneLine(label));
        return CommentMarkup.isSafe(url) ? "[" + text + "](" + escapeUrl(url) + ")" : text;
    }

    @Override
    public String blocks(List<String> blocks) {
        return String.join("\n\n", blocks);
    }

    /** Line breaks stay; spaces at the start of a line would make it code. */
    @Override
    public String line(String markdown) {
        String apart = WEAK_EDGE
                .matcher(markdown.strip().replace(EDGE + EDGE, SEPARATOR))
                .replaceAll(SEPARATOR)
                .replace(EDGE, "");
        return LINE_START
                .matcher(apart)
                .replaceAll(start -> start.group(1).isEmpty() ? "\\\\" : start.group(1) + "\\\\")
                .replaceAll("\\n[ \\t]+", "\n")
                .replace("\n", "\\\n");
    }

    private static String code(String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + padding + oneLine(text) + padding + fence;
    }

    private static String wrap(String markdown, @Nullable Boolean on, String marker) {
        return Boolean.TRUE.equals(on) ? marker + markdown + marker : markdown;
    }

    private static String escape(String text) {
        return SPECIAL.matcher(plain(text)).replaceAll("\\\\$0");
    }

    /** Without what Markdown cannot hold, and with one kind of line ends. */
    private static String plain(String text) {
        return text.replace(EDGE, "").replaceAll("\\r\\n?", "\n");
    }

    private static String escapeUrl(String url) {
        String encoded = UNSAFE_IN_URL.matcher(url).replaceAll(character -> PercentEncoding.encode(character.group()));
        return ENTITY_IN_URL.matcher(encoded).replaceAll("\\\\&");
    }

    private static String oneLine(String text) {
        return SPACES.matcher(text)
                .replaceAll(spaces -> LINE_END.matcher(spaces.group()).find() ? " " : spaces.group());
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }
}
