package dev.espalier.liveblocks;

import dev.espalier.liveblocks.model.CommentText;
import java.util.List;
import java.util.regex.Pattern;

/** How the parts of a comment look in one form of text. Every implementation escapes what it is given. */
interface CommentMarkup {
    /** What may be followed: any other scheme could run a script where the text is shown. */
    Pattern SAFE_URL = Pattern.compile("(?i)(https?://|mailto:)\\S+");

    String text(CommentText text);

    /** @param name what the user or group is called, without an {@code @} */
    String mention(String name);

    /** @param label what the link shows */
    String link(String url, String label);

    /** The whole comment. */
    String document(List<String> paragraphs);

    static boolean isSafe(String url) {
        return SAFE_URL.matcher(url).matches();
    }
}
