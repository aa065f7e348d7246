package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentLink;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.MentionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * {@code https} or {@code mailto}, and show as text otherwise.
 *
 * <p>No words are lost: of blocks and pieces that this version does not know, what is in their {@code text},
 * {@code children} and {@code content} is shown, lists as lists. Of what is nested deeper than 32 levels, lists are
 * lines. What is missing or of an unexpected type is passed over.
 *
 * <p>Immutable, and as thread-safe as the functions that it is given.
 */
public final class CommentFormatter {
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

    /**
     * Whom a comment addresses, each user and each group once, in reading order: to notify them, or to look up all
     * names at once before formatting. A mention without a kind is one of a user.
     */
    public static List<CommentMention> mentions(CommentBody body) {
        Map<Object, CommentMention> mentions = new LinkedHashMap<>();
        collectMentions(CommentReader.read(body), mentions);
        return List.copyOf(mentions.values());
    }

    private static void collectMentions(List<ShownBlock> blocks, Map<Object, CommentMention> mentions) {
        for (ShownBlock block : blocks) {
            if (block instanceof ShownBlock.Bullets list) {
                list.items().forEach(item -> collectMentions(item, mentions));
            } else {
                for (CommentInline inline : ((ShownBlock.Paragraph) block).inlines()) {
                    if (inline instanceof CommentMention mention) {
                        mentions.putIfAbsent(List.of(mention.kind(), mention.id()), mention);
                    }
                }
            }
        }
    }

    /** Without formatting; a line for each paragraph, and for each item of a list, with a dash or a number. */
    public String plainText(CommentBody body) {
        return format(body, PLAIN_TEXT);
    }

    /** As CommonMark with {@code ~~} for what is struck through; an empty line between paragraphs. */
    public String markdown(CommentBody body) {
        return format(body, MARKDOWN);
    }

    /** As a fragment of HTML: {@code <p>}, {@code <ul>} and {@code <ol>}, mentions as {@code <span data-mention>}. */
    public String html(CommentBody body) {
        return format(body, HTML);
    }

    private String format(CommentBody body, CommentMarkup markup) {
        return markup.blocks(CommentReader.read(body).stream()
                .map(block -> format(block, markup))
                .toList());
    }

    private String format(ShownBlock block, CommentMarkup markup) {
        if (block instanceof ShownBlock.Bullets list) {
            return markup.list(
                    list.ordered(),
                    list.items().stream().map(item -> item(item, markup)).toList());
        }
        return markup.paragraph(line((ShownBlock.Paragraph) block, markup));
    }

    /** Only a line and lists within it need no paragraphs. */
    private String item(List<ShownBlock> blocks, CommentMarkup markup) {
        boolean loose = blocks.stream().skip(1).anyMatch(ShownBlock.Paragraph.class::isInstance);
        List<String> parts = blocks.stream()
                .map(block -> !loose && block instanceof ShownBlock.Paragraph paragraph
                        ? line(paragraph, markup)
                        : format(block, markup))
                .toList();
        return loose ? markup.blocks(parts) : String.join("\n", parts);
    }

    private String line(ShownBlock.Paragraph paragraph, CommentMarkup markup) {
        return markup.line(paragraph.inlines().stream()
                .map(inline -> format(inline, markup))
                .collect(Collectors.joining()));
    }

    private String format(CommentInline inline, CommentMarkup markup) {
        if (inline instanceof CommentMention mention) {
            return markup.mention(name(mention));
        } else if (inline instanceof CommentLink link) {
            return markup.link(link.url(), label(link));
        }
        return markup.text((CommentText) inline);
    }

    private String name(CommentMention mention) {
        String id = mention.id();
        String name = mention.kind().equals(MentionKind.GROUP)
                ? groups.apply(id)
                : mention.kind().equals(MentionKind.USER) ? users.apply(id) : null;
        return name == null ? id : name;
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
