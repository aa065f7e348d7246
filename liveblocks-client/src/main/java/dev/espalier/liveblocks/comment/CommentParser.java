package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentBlock;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the body of a comment from plain text or from Markdown. {@link CommentFormatter} is the way back.
 *
 * <pre>{@code
 * CommentParser parser = CommentParser.builder().mentions(directory::mention).build();
 * CommentBody body = parser.markdown("**Done**, @leo: see <https://acme.example/plan>");
 * }</pre>
 *
 * <p>A comment has paragraphs of text, mentions and links, and nothing else. No words are lost: what is more in
 * Markdown stays as text that looks like it.
 *
 * <p>Immutable, and as thread-safe as the function that it is given.
 */
public final class CommentParser {
    private final Function<String, @Nullable CommentMention> mentions;

    private CommentParser(Builder builder) {
        mentions = builder.mentions;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A paragraph for each line, with mentions, and all else as text. {@link CommentFormatter#plainText} gives the same
     * text again, if mentions show the names that they were found by; with line feeds for all line ends, and without
     * one at its very end.
     *
     * @throws IllegalArgumentException if nothing in the text can be seen
     */
    public CommentBody plainText(String text) {
        return body(text.lines()
                .map(line -> new CommentLine().text(line, TextStyle.PLAIN))
                .toList());
    }

    /**
     * Reads CommonMark, and of GitHub's dialect what is struck through, and bare addresses.
     *
     * <p>Emphasis, code and what is struck through become styles of text. What is no link to {@code http},
     * {@code https} or {@code mailto} stays as it is written, and so do images, HTML, tables, and definitions of links
     * that no link refers to. Headings, items of lists and quotes become paragraphs that start with their marks, and
     * code blocks become plain ones, as in the vendor's own packages. Line breaks stay. Rules vanish, and so does the
     * one word after the fence of a code block, its language. Of what is nested more than 100 levels deep, some marks
     * stay as text.
     *
     * <p>Of a body that {@link CommentFormatter#markdown} turned into Markdown, this makes the same body, but for
     *
     * <ul>
     *   <li>neighbouring texts of one style, which become one, and the style of spaces at the ends of a text;
     *   <li>spaces at the start of a line and the end of a paragraph, empty paragraphs, NUL, and carriage returns;
     *   <li>line breaks in code and in the texts of links, which become spaces;
     *   <li>addresses in plain text, which become links, without a style;
     *   <li>links to what is not {@code http}, {@code https} or {@code mailto}, which become text, and {@code ( ) < >
     *       \} {@code `} and control characters in addresses, which are percent-encoded;
     *   <li>mentions that are not found by the name that the formatter shows, or stand right at a letter or another
     *       sign of names;
     *   <li>blocks and pieces that this version does not know, of which what is shown comes back.
     * </ul>
     *
     * @throws IllegalArgumentException if it shows nothing, such as a rule alone
     * @throws IllegalStateException if commonmark-java, an optional dependency, is missing or older than the version
     *     0.32 that this is tested with
     * @see <a href="https://spec.commonmark.org">CommonMark</a>
     */
    public CommentBody markdown(String markdown) {
        List<CommentLine> lines;
        try {
            lines = MarkdownReader.read(markdown);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "Markdown cannot be read, since commonmark-java is missing or too old. Add version 0.32 or later of"
                            + " org.commonmark:commonmark-ext-gfm-strikethrough and"
                            + " org.commonmark:commonmark-ext-autolink.",
                    e);
        }
        return body(lines);
    }

    private CommentBody body(List<CommentLine> lines) {
        if (lines.stream().allMatch(CommentLine::isBlank)) {
            throw new IllegalArgumentException("The text of a comment is blank. Write a word at least,"
                    + " or build a CommentBody by hand for a comment that only has attachments.");
        }
        return CommentBody.builder()
                .version(1)
                .content(lines.stream()
                        .<CommentBlock>map(line -> line.paragraph(mentions))
                        .toList())
                .build();
    }

    /** Makes a {@link CommentParser}. Not thread-safe. */
    public static final class Builder {
        private Function<String, @Nullable CommentMention> mentions = name -> null;

        private Builder() {}

        /**
         * Gives whom a name or id after an {@code @} means, a user or a group, or null if nobody: then it stays text.
         * Without it, all do.
         *
         * <p>A name starts with a letter, a digit or an underscore, of any script, and goes on with such and with
         * {@code . @ : | + -}, of which those at its end do not belong to it. No letter, digit, underscore, dot or
         * hyphen stands before the {@code @}, so an e-mail address is no mention. In code, links, images and HTML there
         * are none.
         */
        public Builder mentions(Function<String, @Nullable CommentMention> mentions) {
            this.mentions = mentions;
            return this;
        }

        public CommentParser build() {
            return new CommentParser(this);
        }
    }
}
