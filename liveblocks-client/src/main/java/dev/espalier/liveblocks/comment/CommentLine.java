package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentLink;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paragraph in the making. */
final class CommentLine {
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.-])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.@:|+-]*[\\p{L}\\p{M}\\p{N}_])?)");

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");

    private final List<Piece> pieces = new ArrayList<>();

    private sealed interface Piece {}

    /** @param addresses whether names may be found in it */
    private record Text(StringBuilder text, TextStyle style, boolean addresses) implements Piece {}

    private record Link(CommentLink link) implements Piece {}

    /** Text in which names may be found. */
    CommentLine text(String text, TextStyle style) {
        return add(text, style, true);
    }

    /** Text in which no names are found, such as code. */
    CommentLine verbatim(String text, TextStyle style) {
        return add(text, style, false);
    }

    private CommentLine add(String text, TextStyle style, boolean addresses) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last instanceof Text before && before.style().equals(style) && before.addresses() == addresses) {
            before.text().append(text);
        } else if (!text.isEmpty()) {
            pieces.add(new Text(new StringBuilder(text), style, addresses));
        }
        return this;
    }

    CommentLine link(CommentLink link) {
        pieces.add(new Link(link));
        return this;
    }

    /** Whether nobody would see anything of it. */
    boolean isBlank() {
        return pieces.stream()
                .allMatch(piece -> piece instanceof Text text
                        && INVISIBLE.matcher(text.text()).matches());
    }

    /** An empty one has one text, which is empty. */
    CommentParagraph paragraph(Function<String, @Nullable CommentMention> mentions) {
        Children children = new Children();
        String before = "";
        for (Piece piece : pieces) {
            if (piece instanceof Link link) {
                children.add(link.link());
                before = "";
                continue;
            }
            Text text = (Text) piece;
            if (text.addresses()) {
                addText(before, text, mentions, children);
            } else {
                children.add(text.text().toString(), text.style());
            }
            before = text.text()
                    .substring(text.text().offsetByCodePoints(text.text().length(), -1));
        }
        return CommentParagraph.builder().children(children.all()).build();
    }

    /** @param before the character before, which decides whether a mention can be at the start */
    private static void addText(
            String before, Text piece, Function<String, @Nullable CommentMention> mentions, Children children) {
        String text = before + piece.text();
        int written = before.length();
        Matcher names = MENTION.matcher(text);
        while (names.find()) {
            CommentMention mention = mentions.apply(names.group(1));
            if (mention != null) {
                children.add(text.substring(written, names.start()), piece.style());
                children.add(mention);
                written = names.end();
            }
        }
        children.add(text.substring(written), piece.style());
    }

    /** Neighbouring texts of one style are one. */
    private static final class Children {
        private final List<CommentInline> inlines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private TextStyle style = TextStyle.PLAIN;

        void add(String more, TextStyle itsStyle) {
            if (!more.isEmpty() && !itsStyle.equals(style)) {
                endText();
                style = itsStyle;
            }
            text.append(more);
        }

        void add(CommentInline inline) {
            endText();
            inlines.add(inline);
        }

        List<CommentInline> all() {
            endText();
            return inlines.isEmpty() ? List.of(TextStyle.PLAIN.text("")) : inlines;
        }

        private void endText() {
            if (!text.isEmpty()) {
                inlines.add(style.text(text.toString()));
                text.setLength(0);
            }
        }
    }
}
