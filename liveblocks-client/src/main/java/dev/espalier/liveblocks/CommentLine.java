package dev.espalier.liveblocks;

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

    /** Text, in which names may be found, or a link. */
    private record Piece(
            StringBuilder text, TextStyle style, @Nullable CommentLink link) {}

    CommentLine text(String text, TextStyle style) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.link() == null && last.style().equals(style)) {
            last.text().append(text);
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(new StringBuilder(text), style, null));
        }
        return this;
    }

    CommentLine link(CommentLink link) {
        pieces.add(new Piece(new StringBuilder(), TextStyle.PLAIN, link));
        return this;
    }

    /** Whether nobody would see anything of it. */
    boolean isBlank() {
        return pieces.stream()
                .allMatch(piece ->
                        piece.link() == null && INVISIBLE.matcher(piece.text()).matches());
    }

    /** An empty one has one text, which is empty. */
    CommentParagraph paragraph(Function<String, @Nullable CommentMention> mentions) {
        List<CommentInline> children = new ArrayList<>();
        String before = "";
        for (Piece piece : pieces) {
            if (piece.link() != null) {
                children.add(piece.link());
            } else if (piece.style().code()) {
                children.add(piece.style().text(piece.text().toString()));
            } else {
                addText(before, piece, mentions, children);
            }
            before = piece.text().toString();
        }
        if (children.isEmpty()) {
            children.add(TextStyle.PLAIN.text(""));
        }
        return CommentParagraph.builder().children(children).build();
    }

    /** @param before the text that the piece follows, which decides whether a mention can be at its start */
    private static void addText(
            String before,
            Piece piece,
            Function<String, @Nullable CommentMention> mentions,
            List<CommentInline> children) {
        String context = before.isEmpty() ? "" : before.substring(before.offsetByCodePoints(before.length(), -1));
        String text = context + piece.text();
        int written = context.length();
        Matcher names = MENTION.matcher(text);
        while (names.find()) {
            CommentMention mention = mentions.apply(names.group(1));
            if (mention != null) {
                if (written < names.start()) {
                    children.add(piece.style().text(text.substring(written, names.start())));
                }
                children.add(mention);
                written = names.end();
            }
        }
        if (written < text.length()) {
            children.add(piece.style().text(text.substring(written)));
        }
    }
}
