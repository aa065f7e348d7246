package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentText;

/** How text in a comment looks. */
record TextStyle(boolean bold, boolean italic, boolean strikethrough, boolean code) {
    static final TextStyle PLAIN = new TextStyle(false, false, false, false);

    /** Says only what is on. */
    CommentText text(String text) {
        CommentText.Builder styled = CommentText.builder().text(text);
        if (bold) {
            styled.bold(true);
        }
        if (italic) {
            styled.italic(true);
        }
        if (strikethrough) {
            styled.strikethrough(true);
        }
        if (code) {
            styled.code(true);
        }
        return styled.build();
    }
}
