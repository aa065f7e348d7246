package dev.espalier.liveblocks.comment;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentLink;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.MentionKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the JSON of a piece of a comment means. Nothing in it is taken for granted. */
final class CommentElement {
    private static final Gson GSON = new Gson();
    private static final Pattern LIST =
            Pattern.compile("(?:(?:(?:un)?ordered|bullet(?:ed)?|number(?:ed)?|check|task)[-_]?)?list");
    private static final Pattern ITEM = Pattern.compile("list[-_]?item");
    private static final Pattern ORDERED = Pattern.compile("(?:ordered|number).*");
    private static final List<String> STYLED = List.of("text", "bold", "italic", "strikethrough", "code");
    private static final CommentText LINE_BREAK = TextStyle.PLAIN.text("\n");

    /** Stands for the end of a block among what is left to read. */
    private static final JsonElement BLOCK_END = new JsonArray();

    private CommentElement() {}

    /** Whether it is text, a mention or a link, for certain. */
    static boolean isText(JsonElement element) {
        return switch (type(element)) {
            case "text", "mention", "link" -> true;
            case "" -> element instanceof JsonPrimitive || member(element, "text") instanceof JsonPrimitive;
            default -> false;
        };
    }

    /** @param amongText whether text stands beside it, so that what is unknown is a piece of it */
    static boolean isBlock(JsonElement element, boolean amongText) {
        return isKnownBlock(element) || !(amongText || isText(element));
    }

    private static boolean isKnownBlock(JsonElement element) {
        return isParagraph(element) || isList(element) || isItem(element);
    }

    static boolean isParagraph(JsonElement element) {
        return type(element).equals("paragraph");
    }

    static boolean isList(JsonElement element) {
        return LIST.matcher(type(element)).matches();
    }

    static boolean isItem(JsonElement element) {
        return ITEM.matcher(type(element)).matches();
    }

    /** The vendor documents no list so far; hence every usual way to say it counts. */
    static boolean isOrdered(JsonElement list) {
        return isOn(list, "ordered")
                || Stream.of("type", "format", "kind", "style", "listType")
                        .map(name -> scalar(member(list, name)).toLowerCase(Locale.ROOT))
                        .anyMatch(kind -> ORDERED.matcher(kind).matches());
    }

    /** What stands in it, in reading order. */
    static List<JsonElement> held(JsonElement element) {
        List<JsonElement> held = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(held::add);
        } else if (element instanceof JsonObject object) {
            held.add(member(object, "text") instanceof JsonPrimitive ? ownText(object) : member(object, "text"));
            for (String name : List.of("children", "content")) {
                if (member(object, name) instanceof JsonArray array) {
                    array.forEach(held::add);
                } else {
                    held.add(member(object, name));
                }
            }
        }
        return held;
    }

    /** The text that an element has besides children, with its style. */
    private static JsonObject ownText(JsonObject element) {
        JsonObject text = new JsonObject();
        STYLED.forEach(name -> text.add(name, member(element, name)));
        return text;
    }

    /** The texts, mentions and links in it, at any depth, in a line for each block. */
    static List<CommentInline> words(JsonElement element) {
        return words(element, true);
    }

    private static List<CommentInline> words(JsonElement element, boolean links) {
        List<CommentInline> words = new ArrayList<>();
        Deque<JsonElement> left = new ArrayDeque<>(List.of(element));
        boolean lineEnded = false;
        while (!left.isEmpty()) {
            JsonElement next = left.pop();
            CommentInline inline = inline(next, links);
            if (inline != null) {
                if (lineEnded && !words.isEmpty()) {
                    words.add(LINE_BREAK);
                }
                lineEnded = false;
                words.add(inline);
                continue;
            }
            lineEnded |= next == BLOCK_END || isKnownBlock(next);
            if (isKnownBlock(next)) {
                left.push(BLOCK_END);
            }
            List<JsonElement> held = held(next);
            for (int i = held.size() - 1; i >= 0; i--) {
                left.push(held.get(i));
            }
        }
        return words;
    }

    /** Null where it is none, but may hold some. */
    private static @Nullable CommentInline inline(JsonElement element, boolean links) {
        if (element instanceof JsonPrimitive) {
            return TextStyle.PLAIN.text(scalar(element));
        }
        String id = scalar(member(element, "id"));
        String url = scalar(member(element, "url"));
        return switch (type(element)) {
            case "mention" -> id.isEmpty() ? null : mention(element, id);
            case "link" -> url.isEmpty() || !links ? null : link(element, url);
            case "", "text" ->
                member(element, "text") instanceof JsonPrimitive
                                && member(element, "children") instanceof JsonNull
                                && member(element, "content") instanceof JsonNull
                        ? styled(element)
                        : null;
            default -> null;
        };
    }

    private static CommentText styled(JsonElement element) {
        return new TextStyle(
                        isOn(element, "bold"),
                        isOn(element, "italic"),
                        isOn(element, "strikethrough"),
                        isOn(element, "code"))
                .text(scalar(member(element, "text")));
    }

    /** Of a user, unless it says something else. */
    private static CommentMention mention(JsonElement element, String id) {
        String kind = scalar(member(element, "kind"));
        return GSON.fromJson(element, CommentMention.class).toBuilder()
                .id(id)
                .kind(kind.isEmpty() ? MentionKind.USER : MentionKind.of(kind))
                .build();
    }

    private static CommentLink link(JsonElement element, String url) {
        CommentLink.Builder link = CommentLink.builder().url(url);
        JsonArray held = new JsonArray();
        held(element).forEach(held::add);
        String text = words(held, false).stream()
                .map(inline -> inline instanceof CommentText piece ? piece.text() : "")
                .collect(Collectors.joining());
        return text.isEmpty() ? link.build() : link.text(text).build();
    }

    private static String type(JsonElement element) {
        return scalar(member(element, "type")).toLowerCase(Locale.ROOT);
    }

    private static boolean isOn(JsonElement element, String name) {
        return member(element, name) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
    }

    private static JsonElement member(JsonElement element, String name) {
        JsonElement value = element instanceof JsonObject object ? object.get(name) : null;
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** Empty where it is no text, number or boolean. */
    private static String scalar(JsonElement element) {
        return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }
}
