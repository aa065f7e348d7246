package dev.espalier.liveblocks.comment;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.espalier.liveblocks.comment.ShownBlock.Bullets;
import dev.espalier.liveblocks.comment.ShownBlock.Paragraph;
import dev.espalier.liveblocks.model.CommentBlock;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentParagraph;
import dev.espalier.runtime.json.FieldException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a comment shows. Known or not, each block is read as JSON in one way, since an unknown one may hold known
 * ones, and a known one what it should not.
 */
final class CommentReader {
    /** Of what is nested deeper, only the words count: nobody reads that many levels, and each takes from the stack. */
    private static final int MOST_LEVELS = 32;

    private static final Gson GSON = new Gson();

    private CommentReader() {}

    static List<ShownBlock> read(CommentBody body) {
        return blocks(content(body), false, 0);
    }

    private static List<JsonElement> content(CommentBody body) {
        try {
            List<JsonElement> content = new ArrayList<>();
            for (CommentBlock block : body.content()) {
                content.add(json(block));
            }
            return content;
        } catch (FieldException e) {
            return CommentElement.held(GSON.toJsonTree(body));
        }
    }

    // A list that came from the vendor can hold null.
    private static JsonElement json(@Nullable CommentBlock block) {
        if (block instanceof CommentParagraph paragraph) {
            return json(paragraph);
        }
        return block instanceof CommentBlock.Unknown unknown ? unknown.json() : JsonNull.INSTANCE;
    }

    private static JsonElement json(CommentParagraph paragraph) {
        try {
            JsonArray children = new JsonArray();
            for (CommentInline inline : paragraph.children()) {
                children.add(
                        inline instanceof CommentInline.Unknown unknown ? unknown.json() : GSON.toJsonTree(inline));
            }
            JsonObject json = new JsonObject();
            paragraph.additionalProperties().forEach(json::add);
            json.addProperty("type", "paragraph");
            json.add("children", children);
            return json;
        } catch (FieldException e) {
            return GSON.toJsonTree(paragraph);
        }
    }

    /** @param inParagraph whether what is unknown is a piece of text; else it is if text stands beside it */
    private static List<ShownBlock> blocks(List<JsonElement> elements, boolean inParagraph, int level) {
        boolean amongText = inParagraph || elements.stream().anyMatch(CommentElement::isText);
        List<ShownBlock> blocks = new ArrayList<>();
        JsonArray line = new JsonArray();
        for (JsonElement element : elements) {
            if (CommentElement.isBlock(element, amongText)) {
                blocks.addAll(line(line));
                line = new JsonArray();
                blocks.addAll(block(element, level));
            } else {
                line.add(element);
            }
        }
        blocks.addAll(line(line));
        return blocks;
    }

    private static List<ShownBlock> line(JsonElement element) {
        List<CommentInline> words = CommentElement.words(element);
        return words.isEmpty() ? List.of() : List.of(new Paragraph(words));
    }

    private static List<ShownBlock> block(JsonElement element, int level) {
        if (level == MOST_LEVELS) {
            return line(element);
        }
        if (CommentElement.isList(element)) {
            return bullets(element, level);
        }
        if (CommentElement.isItem(element)) {
            // An item that is in no list.
            List<ShownBlock> item = blocks(CommentElement.held(element), false, level + 1);
            return item.isEmpty() ? List.of() : List.of(new Bullets(false, List.of(item)));
        }
        boolean paragraph = CommentElement.isParagraph(element);
        List<ShownBlock> blocks = blocks(CommentElement.held(element), paragraph, level + 1);
        // An empty line is one, too.
        return blocks.isEmpty() && paragraph ? List.of(new Paragraph(List.of())) : blocks;
    }

    private static List<ShownBlock> bullets(JsonElement list, int level) {
        List<List<ShownBlock>> items = new ArrayList<>();
        for (JsonElement child : CommentElement.held(list)) {
            List<ShownBlock> item = CommentElement.isItem(child)
                    ? blocks(CommentElement.held(child), false, level + 1)
                    : blocks(List.of(child), false, level + 1);
            if (CommentElement.isList(child) && !items.isEmpty()) {
                // A list right in a list belongs to the item before it.
                items.get(items.size() - 1).addAll(item);
            } else if (!item.isEmpty()) {
                items.add(new ArrayList<>(item));
            }
        }
        return items.isEmpty() ? List.of() : List.of(new Bullets(CommentElement.isOrdered(list), items));
    }
}
