package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentInline;
import java.util.List;

/** A part of a comment as it is shown, whatever blocks it came in. */
sealed interface ShownBlock {
    /** @param inlines texts, mentions and links; none is unknown */
    record Paragraph(List<CommentInline> inlines) implements ShownBlock {}

    /** @param items each has a block at least */
    record Bullets(boolean ordered, List<List<ShownBlock>> items) implements ShownBlock {}
}
