package dev.espalier.liveblocks;

import dev.espalier.liveblocks.model.CommentText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fragment of HTML: a {@code <p>} for each paragraph. */
final class HtmlMarkup implements CommentMarkup {
    @Override
    public String text(CommentText text) {
        String html = escape(text.text()).replace("\n", "<br>");
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
    public String document(List<String> paragraphs) {
        return paragraphs.stream().map(html -> "<p>" + html + "</p>").collect(Collectors.joining("\n"));
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
