package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Flattens Markdown into the paragraphs of a comment. The only class that needs commonmark-java. */
final class MarkdownReader {
    /** The library's own limit today; the Javadoc of {@link CommentParser} counts on it. */
    private static final int MOST_LEVELS = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    StrikethroughExtension.create(),
                    AutolinkExtension.builder().linkTypes(AutolinkType.URL).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_LEVELS)
            .maxInlineNesting(MOST_LEVELS)
            .build();

    private final String markdown;
    /** Where links lead that stay links. */
    private final Set<String> linked = new HashSet<>();

    private final List<CommentLine> lines = new ArrayList<>();
    private final MarkdownMarks marks = new MarkdownMarks();

    private CommentLine line = new CommentLine();
    private int bold;
    private int italic;
    private int strikethrough;

    private MarkdownReader(String markdown) {
        this.markdown = markdown;
    }

    static List<CommentLine> read(String markdown) {
        MarkdownReader reader = new MarkdownReader(markdown);
        Node document = PARSER.parse(markdown);
        walk(
                document,
                node -> {
                    if (node instanceof Link link && CommentMarkup.isSafe(link.getDestination())) {
                        reader.linked.add(link.getDestination());
                    }
                    return true;
                },
                node -> {});
        walk(document, reader::enter, reader::leave);
        return reader.lines;
    }

    /**
     * In reading order, and without recursion, since the nesting is the writer's.
     *
     * @param enter whether to go on to what is in it
     */
    private static void walk(Node root, Predicate<Node> enter, Consumer<Node> leave) {
        Node node = root;
        while (true) {
            if (enter.test(node) && node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave.accept(node);
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                leave.accept(node);
            }
            if (node == root) {
                return;
            }
            node = node.getNext();
        }
    }

    private boolean enter(Node node) {
        if (node instanceof Paragraph || node instanceof Heading) {
            begin(node);
        } else if (node instanceof FencedCodeBlock code) {
            block(code, text(code));
        } else if (node instanceof IndentedCodeBlock code) {
            block(code, code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            block(html, withoutSeparators(html.getLiteral()));
        } else if (node instanceof LinkReferenceDefinition definition) {
            // One that no link needs may be a note, such as "[todo]: later".
            block(definition, linked.contains(definition.getDestination()) ? "" : source(definition));
        } else {
            return enterInline(node);
        }
        return true;
    }

    /** What follows the fence is the language, unless there is nothing else, or more than one word. */
    private static String text(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo();
        return code.getLiteral().isBlank() || info.contains(" ") ? info + "\n" + code.getLiteral() : code.getLiteral();
    }

    private boolean enterInline(Node node) {
        count(node, 1);
        if (node instanceof Link link) {
            link(link);
            return false;
        } else if (node instanceof Image) {
            line.verbatim(source(node), style(false));
            return false;
        } else if (node instanceof Code code) {
            line.verbatim(code.getLiteral(), style(true));
        } else if (node instanceof HtmlInline html) {
            line.verbatim(withoutSeparators(html.getLiteral()), style(false));
        } else {
            line.text(literal(node), style(false));
        }
        return true;
    }

    private void leave(Node node) {
        count(node, -1);
        if (node instanceof Paragraph || node instanceof Heading) {
            lines.add(line);
        } else if (node instanceof ListItem item && marks.isDue(item)) {
            begin(node);
            lines.add(line);
        }
    }

    private void count(Node node, int levels) {
        if (node instanceof StrongEmphasis) {
            bold += levels;
        } else if (node instanceof Emphasis) {
            italic += levels;
        } else if (node instanceof Strikethrough) {
            strikethrough += levels;
        }
    }

    private TextStyle style(boolean code) {
        return new TextStyle(bold > 0, italic > 0, strikethrough > 0, code);
    }

    private void block(Node node, String text) {
        if (!text.isBlank()) {
            begin(node);
            lines.add(line.verbatim(text.replaceAll("\\n\\z", ""), TextStyle.PLAIN));
        }
    }

    private void begin(Node node) {
        line = new CommentLine().text(marks.before(node), TextStyle.PLAIN);
    }

    private void link(Link link) {
        String url = link.getDestination();
        StringBuilder label = new StringBuilder();
        walk(
                link,
                node -> {
                    label.append(label(node));
                    return !(node instanceof Image);
                },
                node -> {});
        String text = label.toString();
        if (!CommentMarkup.isSafe(url)) {
            line.verbatim(text.equals(url) ? text : source(link), style(false));
            return;
        }
        CommentLink.Builder made = CommentLink.builder().url(url);
        line.link(
                text.isBlank() || text.equals(url)
                        ? made.build()
                        : made.text(text).build());
        if (link.getTitle() != null) {
            line.verbatim(" (" + link.getTitle() + ")", style(false));
        }
    }

    private String label(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return " ";
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof HtmlInline html) {
            return withoutSeparators(html.getLiteral());
        }
        return node instanceof Image ? source(node) : literal(node);
    }

    private static String literal(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return "\n";
        }
        return node instanceof Text text ? text.getLiteral() : "";
    }

    /** As it is written. */
    private String source(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutSeparators(String html) {
        return html.replace(MarkdownMarkup.SEPARATOR, "");
    }
}
