package dev.espalier.liveblocks;

import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.runtime.internal.request.PercentEncoding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CommonMark, with GitHub's {@code ~~} for what is struck through. */
final class MarkdownMarkup implements CommentMarkup {
    /**
     * What can begin emphasis, code, a link, a tag, an entity or a table anywhere; an image begins where a link
     * follows.
     */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~|&]|!$");

    /** What would make a line a heading, an item of a list, or the underline of a heading. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(\\d{1,9}(?=[.)])|(?=[#+=-]))");

    /** Stands before and after what is styled, until the paragraph is complete. Markdown cannot hold a NUL. */
    private static final String EDGE = "\0";

    /** Where markers would not be taken for markers: between a letter on their outside and a sign on their inside. */
    private static final Pattern WEAK_EDGE = Pattern.compile("(?<=[\\p{L}\\p{N}])\0(?=[*~]{1,5}[^\\p{L}\\p{N}*~])"
            + "|(?<=[^\\p{L}\\p{N}*~][*~]{1,5})\0(?=[\\p{L}\\p{N}])");

    /** Shows nothing, and keeps markers apart from what is next to them. */
    private static final String SEPARATOR = "<!-- -->";

    private static final Pattern UNSAFE_IN_URL = Pattern.compile("[()<>\\\\]");

    @Override
    public String text(CommentText text) {
        String content = withoutNul(text.text());
        // Markers that touch a space inside are no markers.
        String core = content.strip();
        if (core.isEmpty()) {
            return content;
        }
        int start = content.indexOf(core);
        String unstyled = escape(core);
        String markdown = Boolean.TRUE.equals(text.code()) ? code(core) : unstyled;
        markdown = wrap(markdown, text.strikethrough(), "~~");
        markdown = wrap(markdown, text.italic(), "*");
        markdown = wrap(markdown, text.bold(), "**");
        String edge = markdown.equals(unstyled) ? "" : EDGE;
        return content.substring(0, start) + edge + markdown + edge + content.substring(start + core.length());
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
    public String document(List<String> paragraphs) {
        return paragraphs.stream().map(MarkdownMarkup::paragraph).collect(Collectors.joining("\n\n"));
    }

    /** Line breaks stay; spaces at the start of a line would make it code. */
    private static String paragraph(String markdown) {
        String apart = WEAK_EDGE
                .matcher(markdown.replace(EDGE + EDGE, SEPARATOR))
                .replaceAll(SEPARATOR)
                .replace(EDGE, "");
        return LINE_START
                .matcher(apart)
                .replaceAll(start -> start.group(1).isEmpty() ? "\\\\" : start.group(1) + "\\\\")
                .strip()
                .replaceAll("\\n[ \\t]+", "\n")
                .replace("\n", "\\\n");
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + padding + oneLine(text) + padding + fence;
    }

    private static String wrap(String markdown, @Nullable Boolean on, String marker) {
        return Boolean.TRUE.equals(on) ? marker + markdown + marker : markdown;
    }

    private static String escape(String text) {
        return SPECIAL.matcher(withoutNul(text)).replaceAll("\\\\$0");
    }

    private static String withoutNul(String text) {
        return text.replace(EDGE, "");
    }

    private static String escapeUrl(String url) {
        return UNSAFE_IN_URL.matcher(url).replaceAll(character -> PercentEncoding.encode(character.group()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
