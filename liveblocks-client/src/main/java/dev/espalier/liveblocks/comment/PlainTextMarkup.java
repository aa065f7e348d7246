package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentText;

/** Text without any formatting; a line for each paragraph. */
final class PlainTextMarkup implements CommentMarkup {
    @Override
    public String text(CommentText text) {
        return text.text();
    }

    @Override
    public String mention(String name) {
        return "@" + name;
    }

    @Override
    public String link(String url, String label) {
        return label;
    }
}
