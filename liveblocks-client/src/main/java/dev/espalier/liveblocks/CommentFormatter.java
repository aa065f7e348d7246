package dev.espalier.liveblocks;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.liveblocks.model.CommentBlock;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentLink;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentParagraph;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.MentionKind;
import dev.espalier.runtime.json.MissingFieldException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a comment into plain text, Markdown or HTML, for an e-mail, say.
 *
 * <pre>{@code
 * CommentFormatter formatter = CommentFormatter.builder().users(directory::displayName).build();
 * String html = formatter.html(comment.body());
 * }</pre>
 *
 * <p>What users wrote is escaped, names and addresses included; links become links only if they are {@code http},
 * {@code https} or {@code mailto}, and show as text otherwise. Of elements that this version does not know the text is
 * kept, where they have one.
 *
 * <p>Immutable, and as thread-safe as the functions that it is given.
 */
public final class CommentFormatter {
    private static final Gson GSON = new Gson();
    private static final CommentMarkup PLAIN_TEXT = new PlainTextMarkup();
    private static final CommentMarkup MARKDOWN = new MarkdownMarkup();
    private static final CommentMarkup HTML = new HtmlMarkup();

    private final Function<String, @Nullable String> users;
    private final Function<String, @Nullable String> groups;
    private final Function<String, @Nullable String> links;

    private CommentFormatter(Builder builder) {
        users = builder.users;
        groups = builder.groups;
        links = builder.links;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whom a comment addresses, in reading order: to look up all names at once before formatting. */
    public static List<CommentMention> mentions(CommentBody body) {
        return body.content().stream()
                .flatMap(block -> inlines(block).stream().flatMap(List::stream))
                .filter(CommentMention.class::isInstance)
                .map(CommentMention.class::cast)
                .toList();
    }

    /** Without formatting; a line for each paragraph. */
    public String plainText(CommentBody body) {
        return format(body, PLAIN_TEXT);
    }

    /** As CommonMark with {@code ~~} for what is struck through; an empty line between paragraphs. */
    public String markdown(CommentBody body) {
        return format(body, MARKDOWN);
    }

    /** As a fragment of HTML: a {@code <p>} for each paragraph, mentions as {@code <span data-mention>}. */
    public String html(CommentBody body) {
        return format(body, HTML);
    }

    private String format(CommentBody body, CommentMarkup markup) {
        return markup.document(body.content().stream()
                .flatMap(block -> inlines(block).stream())
                .map(inlines ->
                        inlines.stream().map(inline -> format(inline, markup)).collect(Collectors.joining()))
                .toList());
    }

    /** What a block holds; a block that this version does not know may hold the same. */
    private static Optional<List<CommentInline>> inlines(CommentBlock block) {
        if (block instanceof CommentParagraph paragraph) {
            return Optional.of(paragraph.children());
        }
        JsonElement json = ((CommentBlock.Unknown) block).json();
        return json instanceof JsonObject object && object.get("children") instanceof JsonArray
                ? Optional.of(GSON.fromJson(json, CommentParagraph.class).children())
                : Optional.empty();
    }

    private String format(CommentInline inline, CommentMarkup markup) {
        try {
            if (inline instanceof CommentText text) {
                return markup.text(text);
            } else if (inline instanceof CommentMention mention) {
                return markup.mention(name(mention));
            } else if (inline instanceof CommentLink link) {
                return markup.link(link.url(), label(link));
            }
            return format((CommentInline.Unknown) inline, markup);
        } catch (MissingFieldException e) {
            // One incomplete element must not cost the reader the rest of the comment.
            return "";
        }
    }

    private static String format(CommentInline.Unknown inline, CommentMarkup markup) {
        return inline.json() instanceof JsonObject object && object.get("text") instanceof JsonPrimitive text
                ? markup.text(CommentText.builder().text(text.getAsString()).build())
                : "";
    }

    private String name(CommentMention mention) {
        String name = mention.kind().equals(MentionKind.GROUP) ? groups.apply(mention.id()) : users.apply(mention.id());
        return name == null ? mention.id() : name;
    }

    private String label(CommentLink link) {
        String text = link.text();
        if (text != null && !text.isBlank()) {
            return text;
        }
        String label = links.apply(link.url());
        return label == null ? link.url() : label;
    }

    /** Makes a {@link CommentFormatter}. Each function may return null for what it does not know. Not thread-safe. */
    public static final class Builder {
        private Function<String, @Nullable String> users = id -> null;
        private Function<String, @Nullable String> groups = id -> null;
        private Function<String, @Nullable String> links = url -> null;

        private Builder() {}

        /** Gives the name to show for the id of a user. Without it, the id is shown. */
        public Builder users(Function<String, @Nullable String> names) {
            users = names;
            return this;
        }

        /** Gives the name to show for the id of a group. Without it, the id is shown. */
        public Builder groups(Function<String, @Nullable String> names) {
            groups = names;
            return this;
        }

        /** Gives the text to show for the URL of a link that has none of its own. Without it, the URL is shown. */
        public Builder links(Function<String, @Nullable String> texts) {
            links = texts;
            return this;
        }

        public CommentFormatter build() {
            return new CommentFormatter(this);
        }
    }
}
