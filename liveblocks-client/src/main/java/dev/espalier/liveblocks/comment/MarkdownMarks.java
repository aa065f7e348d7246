package dev.espalier.liveblocks.comment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** What a paragraph starts with to look like a heading, an item of a list or a quote, which it cannot be. */
final class MarkdownMarks {
    /** By list: the number of its last item so far. */
    private final Map<Node, Integer> numbers = new HashMap<>();

    /** Items whose mark has been written. */
    private final Set<Node> begun = new HashSet<>();

    /** To be asked once for each paragraph, in reading order. */
    String before(Node paragraph) {
        Deque<String> marks = new ArrayDeque<>();
        for (Node at = paragraph; at != null; at = at.getParent()) {
            if (at instanceof ListItem item) {
                marks.push(begun.add(item) ? mark(item) : "  ");
            } else if (at instanceof BlockQuote) {
                marks.push("> ");
            } else if (at instanceof Heading heading) {
                marks.push("#".repeat(heading.getLevel()) + " ");
            }
        }
        return String.join("", marks);
    }

    /** Whether no paragraph of an item had its mark. */
    boolean isDue(ListItem item) {
        return !begun.contains(item);
    }

    private String mark(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "- ";
        }
        Integer start = list.getMarkerStartNumber();
        int number = numbers.merge(list, start == null ? 1 : start, (last, first) -> last + 1);
        return number + list.getMarkerDelimiter() + " ";
    }
}
