package dev.espalier.liveblocks.comment;

import dev.espalier.liveblocks.model.CommentText;
import java.util.ArrayList;
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

    /** @param content what one line shows, in this form already, as is all that follows */
    default String line(String content) {
        return content;
    }

    default String paragraph(String line) {
        return line;
    }

    /** Without elements for it, a dash or a number before each item, and all its lines as far to the right. */
    default String list(boolean ordered, List<String> items) {
        List<String> list = new ArrayList<>();
        for (String item : items) {
            String bullet = ordered ? list.size() + 1 + ". " : "- ";
            list.add(bullet + item.replaceAll("\n(?!\n)", "\n" + " ".repeat(bullet.length())));
        }
        return String.join("\n", list);
    }

    /** The whole comment, or a whole item of a list. */
    default String blocks(List<String> blocks) {
        return String.join("\n", blocks);
    }

    static boolean isSafe(String url) {
        return SAFE_URL.matcher(url).matches();
    }
}
