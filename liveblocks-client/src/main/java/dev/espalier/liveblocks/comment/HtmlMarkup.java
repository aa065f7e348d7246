package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fragment of HTML: {@code <p>}, {@code <ul>} and {@code <ol>}. */
final class HtmlMarkup implements CommentMarkup {
    @Override
    public String text(CommentText text) {
        String html = escape(text.text()).replaceAll("\r\n?|\n", "<br>");
        html = wrap(html, text.code(), "code");
        html = wrap(html, text.strikethrough(), "s");
        html = wrap(html, text.italic(), "em");
        return wrap(html, text.bold(), "strong");
    }

    @Override
    public String mention(String name) {
        return "<span data-mention>@" + escape(name) + "</span>";
    }

    @Override
    public String link(String url, String label) {
        return CommentMarkup.isSafe(url)
                ? "<a href=\"" + escape(url) + "\" rel=\"noopener noreferrer\">" + escape(label) + "</a>"
                : escape(label);
    }

    @Override
    public String paragraph(String line) {
        return "<p>" + line + "</p>";
    }

    @Override
    public String list(boolean ordered, List<String> items) {
        String element = ordered ? "ol" : "ul";
        return items.stream()
                .map(item -> "<li>" + item + "</li>\n")
                .collect(Collectors.joining("", "<" + element + ">\n", "</" + element + ">"));
    }

    private static String wrap(String html, @Nullable Boolean on, String element) {
        return Boolean.TRUE.equals(on) ? "<" + element + ">" + html + "</" + element + ">" : html;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
