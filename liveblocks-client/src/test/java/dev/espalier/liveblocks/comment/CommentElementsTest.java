package dev.espalier.liveblocks.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.liveblocks.model.CommentBlock;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.MentionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comment shows of blocks and pieces that are not known, or not what they should be. */
class CommentElementsTest {
    private static final String NESTED_LIST = """
        {"type": "list", "children": [
          {"type": "list-item", "children": [
            {"text": "One "}, {"text": "now", "bold": true},
            {"type": "list", "format": "ordered", "children": [
              {"type": "list-item", "children": [{"type": "paragraph", "children": [{"text": "a"}]}]},
              {"type": "list-item", "children": [{"text": "b\\nc"}]}]}]},
          {"type": "list-item", "children": [
            {"type": "paragraph", "children": [{"text": "Two"}]},
            {"type": "paragraph", "children": [{"text": "more"}]}]},
          {"type": "list-item", "children": []}]}\
        """;

    private final CommentFormatter formatter = CommentFormatter.builder()
            .users(Map.of("u1", "Maya", "g1", "Wrong")::get)
            .groups(Map.of("g1", "Design")::get)
            .build();

    @Test
    void aListIsAListInPlainText() {
        assertThat(formatter.plainText(body(NESTED_LIST))).isEqualTo("""
            - One now
              1. a
              2. b
                 c
            - Two
              more""");
    }

    @Test
    void aListIsAListInMarkdown() {
        assertThat(formatter.markdown(
                        body("{\"type\": \"paragraph\", \"children\": [{\"text\": \"x\"}]}", NESTED_LIST)))
                .isEqualTo("""
                    x

                    - One **now**
                      1. a
                      2. b\\
                         c
                    - Two

                      more""");
    }

    @Test
    void aListIsAListInHtml() {
        assertThat(formatter.html(body(NESTED_LIST))).isEqualTo("""
            <ul>
            <li>One <strong>now</strong>
            <ol>
            <li>a</li>
            <li>b<br>c</li>
            </ol></li>
            <li><p>Two</p>
            <p>more</p></li>
            </ul>""");
    }

    @Test
    void aListOfTheFormatterIsAListForAParserOfMarkdown() {
        assertThat(plain(CommentParser.builder().build().markdown(formatter.markdown(body(NESTED_LIST)))))
                .isEqualTo("- One now\n  1. a\n  2. b\nc\n- Two\n  more");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\": \"list\"', -",
        "'\"type\": \"list\", \"ordered\": false', -",
        "'\"type\": \"list\", \"format\": \"unordered\"', -",
        "'\"type\": \"bulleted-list\"', -",
        "'\"type\": \"list\", \"ordered\": true', 1.",
        "'\"type\": \"list\", \"format\": \"ordered\"', 1.",
        "'\"type\": \"list\", \"listType\": \"number\"', 1.",
        "'\"type\": \"ordered-list\"', 1.",
        "'\"type\": \"NumberedList\"', 1."
    })
    void aListIsOrderedIfItSaysSo(String list, String mark) {
        assertThat(plain(body("{" + list
                        + ", \"children\": [{\"type\": \"list-item\", \"children\": [{\"text\": \"a\"}]}]}")))
                .isEqualTo(mark + " a");
    }

    @Test
    void aListRightInAListBelongsToTheItemBefore() {
        assertThat(plain(body("""
            {"type": "list", "children": [
              {"type": "list-item", "children": [{"text": "a"}]},
              {"type": "list", "children": [{"type": "list-item", "children": [{"text": "b"}]}]},
              {"text": "c"}]}\
            """))).isEqualTo("- a\n  - b\n- c");
    }

    @Test
    void anItemWithoutAListIsOne() {
        assertThat(plain(body("{\"type\": \"list-item\", \"children\": [{\"text\": \"a\"}]}")))
                .isEqualTo("- a");
    }

    @Test
    void blocksWithinUnknownBlocksStandOnTheirOwn() {
        assertThat(plain(body("""
            {"type": "columns", "children": [
              {"type": "column", "children": [{"text": "a "}, {"type": "emoji", "text": "b"}, {"text": " c"}]},
              {"type": "column", "content": [{"type": "paragraph", "children": [{"text": "d"}]}, {"type": "note", "text": "e"}]},
              {"type": "column", "content": "f"},
              {"type": "divider"}]}\
            """))).isEqualTo("a b c\nd\ne\nf");
    }

    @Test
    void whatUnknownBlocksHoldIsEscapedAndLedNowhereUnsafe() {
        CommentBody body = body("""
            {"type": "quote", "text": "<b>*x*", "children": [
              {"type": "aside", "text": "<i>_y_", "italic": true},
              {"type": "link", "url": "javascript:alert(1)", "text": "<u>"},
              {"type": "link", "url": "https://acme.example", "children": [{"text": "<s>"}, {"type": "icon", "text": "!"}]}]}\
            """);

        assertThat(formatter.html(body))
                .isEqualTo("<p>&lt;b&gt;*x*<em>&lt;i&gt;_y_</em>&lt;u&gt;"
                        + "<a href=\"https://acme.example\" rel=\"noopener noreferrer\">&lt;s&gt;!</a></p>");
        assertThat(formatter.markdown(body))
                .isEqualTo("\\<b\\>\\*x\\**\\<i\\>\\_y\\_*\\<u\\>[\\<s\\>\\!](https://acme.example)");
    }

    @Test
    void unknownPiecesWithBlocksInThemAreLines() {
        assertThat(plain(body("""
            {"type": "paragraph", "children": [{"text": "a"}, {"type": "fold", "children": [
              {"type": "paragraph", "children": [{"text": "b"}]},
              {"type": "list", "children": [
                {"type": "list-item", "children": [{"text": "c"}]}, {"type": "list-item", "children": [{"text": "d"}]}]}]}, {"text": "e"}]}\
            """))).isEqualTo("a\nb\nc\nd\ne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\": 1}",
                "{\"content\": null}",
                "{\"content\": []}",
                "{\"content\": [null, 7, [], {}]}",
                "{\"content\": {\"type\": \"paragraph\"}}",
                "{\"content\": [{\"type\": \"paragraph\", \"children\": null}]}",
                "{\"content\": [{\"type\": \"paragraph\", \"children\": [null, {}, {\"text\": null}, {\"type\": \"mention\"},"
                        + " {\"type\": \"mention\", \"id\": null}, {\"type\": \"link\", \"url\": null}, {\"type\": \"text\"}]}]}",
                "{\"content\": [{\"type\": \"list\"}, {\"type\": \"list\", \"children\": [null, {\"type\": \"list-item\"}]}]}"
            })
    void whatIsMissingOrNullIsPassedOver(String json) {
        CommentBody body = CommentBody.fromJson(json);

        assertThat(formatter.plainText(body).strip()).isIn("", "7");
        assertThat(formatter.markdown(body)).isIn("", "7");
        assertThat(formatter.html(body)).isIn("", "<p></p>", "<p>7</p>");
        assertThat(CommentFormatter.mentions(body)).isEmpty();
    }

    @Test
    void wordsOfUnexpectedTypesAreKept() {
        assertThat(plain(CommentBody.fromJson("""
            {"content": [{"type": "paragraph", "children": "a"},
              {"type": "paragraph", "children": [{"text": 5}, "b", {"text": "c", "bold": "yes"},
                {"type": "mention", "text": "d"}, {"type": "link", "text": "e"}, {"text": {"text": "f"}},
                {"text": "g", "children": [{"text": "h"}]}]},
              {"type": "paragraph", "text": "i", "content": [{"text": "j"}]}, "k"]}\
            """))).isEqualTo("a\n5bcdefgh\nij\nk");
    }

    @Test
    void aBodyThatIsTextIsShown() {
        assertThat(plain(CommentBody.fromJson("{\"content\": \"a\"}"))).isEqualTo("a");
    }

    @Test
    void aMentionWithoutAKindIsOfAUser() {
        CommentBody body = body(paragraph("{\"type\": \"mention\", \"id\": \"u1\"}"));

        assertThat(plain(body)).isEqualTo("@Maya");
        assertThat(CommentFormatter.mentions(body))
                .extracting(CommentMention::kind)
                .containsExactly(MentionKind.USER);
    }

    @Test
    void aMentionOfAKindThatIsNotKnownShowsItsId() {
        assertThat(plain(body(paragraph("{\"type\": \"mention\", \"kind\": \"channel\", \"id\": \"u1\"}"))))
                .isEqualTo("@u1");
    }

    @Test
    void mentionsHoldsEachUserAndEachGroupOnce() {
        CommentBody body = body(
                paragraph(
                        "{\"type\": \"mention\", \"kind\": \"user\", \"id\": \"g1\"}",
                        "{\"type\": \"mention\", \"kind\": \"group\", \"id\": \"g1\", \"userIds\": [\"u2\", \"u3\"]}",
                        "{\"type\": \"mention\", \"id\": \"g1\"}"),
                "{\"type\": \"list\", \"children\": [{\"type\": \"list-item\", \"children\":"
                        + " [{\"type\": \"chip\", \"children\": [{\"type\": \"mention\", \"id\": \"u1\"}]}]}]}");

        assertThat(CommentFormatter.mentions(body))
                .extracting(CommentMention::kind, CommentMention::id, CommentMention::userIds)
                .containsExactly(
                        tuple(MentionKind.USER, "g1", null),
                        tuple(MentionKind.GROUP, "g1", List.of("u2", "u3")),
                        tuple(MentionKind.USER, "u1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "list", "list-item", "paragraph", "link", ""})
    void hugeNestingLosesNoWords(String type) {
        JsonObject element = new JsonObject();
        element.addProperty("text", "deepest");
        for (int level = 0; level < 900; level++) {
            JsonArray children = new JsonArray();
            children.add(element);
            children.add(new JsonPrimitive("w" + level));
            element = new JsonObject();
            element.addProperty("type", type);
            element.add("children", children);
        }
        CommentBody body = CommentBody.builder()
                .version(1)
                .content(List.of(new CommentBlock.Unknown(element)))
                .build();

        assertThat(plain(body)).contains("deepest", "w0", "w450", "w899");
        assertThat(formatter.markdown(body)).contains("deepest", "w0", "w450", "w899");
        assertThat(formatter.html(body)).contains("deepest", "w0", "w450", "w899");
    }

    private String plain(CommentBody body) {
        return formatter.plainText(body);
    }

    private static CommentBody body(String... blocks) {
        return CommentBody.fromJson("{\"version\": 1, \"content\": [" + String.join(",", blocks) + "]}");
    }

    private static String paragraph(String... inlines) {
        return "{\"type\": \"paragraph\", \"children\": [" + String.join(",", inlines) + "]}";
    }
}
