package dev.espalier.liveblocks.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentFormatterTest {
    private static final String MENTION_OF_MAYA = "{\"type\": \"mention\", \"kind\": \"user\", \"id\": \"u1\"}";
    private static final String MENTION_OF_DESIGN = "{\"type\": \"mention\", \"kind\": \"group\", \"id\": \"g1\"}";

    private final CommentFormatter formatter = CommentFormatter.builder()
            .users(Map.of("u1", "Maya <O>")::get)
            .groups(Map.of("g1", "Design_team")::get)
            .links(Map.of("https://acme.example/plan", "the plan")::get)
            .build();

    @Test
    void plainTextHasALineForEachParagraph() {
        assertThat(formatter.plainText(body(paragraph(text("One")), paragraph(text("Two")))))
                .isEqualTo("One\nTwo");
    }

    @Test
    void markdownHasAnEmptyLineBetweenParagraphs() {
        assertThat(formatter.markdown(body(paragraph(text("One")), paragraph(text("Two")))))
                .isEqualTo("One\n\nTwo");
    }

    @Test
    void htmlHasAnElementForEachParagraph() {
        assertThat(formatter.html(body(paragraph(text("One")), paragraph(text("Two")))))
                .isEqualTo("<p>One</p>\n<p>Two</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "bold, **now**, <strong>now</strong>",
        "italic, *now*, <em>now</em>",
        "strikethrough, ~~now~~, <s>now</s>",
        "code, `now`, <code>now</code>"
    })
    void formatsText(String style, String markdown, String html) {
        CommentBody body = body(paragraph("{\"text\": \"now\", \"" + style + "\": true}"));

        assertThat(formatter.markdown(body)).isEqualTo(markdown);
        assertThat(formatter.html(body)).isEqualTo("<p>" + html + "</p>");
        assertThat(formatter.plainText(body)).isEqualTo("now");
    }

    @Test
    void nestsStyles() {
        CommentBody body = body(paragraph("""
            {"text": "now", "bold": true, "italic": true, "strikethrough": true, "code": true}\
            """));

        assertThat(formatter.markdown(body)).isEqualTo("***~~`now`~~***");
        assertThat(formatter.html(body)).isEqualTo("<p><strong><em><s><code>now</code></s></em></strong></p>");
    }

    @Test
    void aStyleThatIsFalseIsNone() {
        assertThat(formatter.html(body(paragraph("{\"text\": \"now\", \"bold\": false}"))))
                .isEqualTo("<p>now</p>");
    }

    @Test
    void markdownKeepsSpacesOutOfEmphasis() {
        assertThat(formatter.markdown(body(paragraph(text("a"), "{\"text\": \" b \", \"bold\": true}", text("c")))))
                .isEqualTo("a **b** c");
    }

    @Test
    void mentionsShowTheNames() {
        CommentBody body = body(paragraph(MENTION_OF_MAYA, text(" and "), MENTION_OF_DESIGN));

        assertThat(formatter.plainText(body)).isEqualTo("@Maya <O> and @Design_team");
        assertThat(formatter.markdown(body)).isEqualTo("@Maya \\<O\\> and @Design\\_team");
        assertThat(formatter.html(body))
                .isEqualTo("<p><span data-mention>@Maya &lt;O&gt;</span> and "
                        + "<span data-mention>@Design_team</span></p>");
    }

    @Test
    void aUserWithoutANameShowsTheId() {
        CommentBody body = body(paragraph(MENTION_OF_MAYA.replace("u1", "u2")));

        assertThat(formatter.plainText(body)).isEqualTo("@u2");
    }

    @Test
    void usersAreNotLookedUpAmongGroups() {
        CommentBody body = body(paragraph(MENTION_OF_MAYA.replace("u1", "g1")));

        assertThat(formatter.plainText(body)).isEqualTo("@g1");
    }

    @Test
    void findsAllMentions() {
        CommentBody body = body(paragraph(text("Hi "), MENTION_OF_MAYA), paragraph(MENTION_OF_DESIGN));

        assertThat(CommentFormatter.mentions(body))
                .extracting(CommentMention::id)
                .containsExactly("u1", "g1");
    }

    @Test
    void linksShowTheirText() {
        CommentBody body = body(paragraph(link("https://acme.example/?a=1&b=\\\"2\\\"", "A & [B]")));

        assertThat(formatter.plainText(body)).isEqualTo("A & [B]");
        assertThat(formatter.markdown(body)).isEqualTo("[A \\& \\[B\\]](https://acme.example/?a=1&b=\"2\")");
        assertThat(formatter.html(body))
                .isEqualTo("<p><a href=\"https://acme.example/?a=1&amp;b=&quot;2&quot;\" "
                        + "rel=\"noopener noreferrer\">A &amp; [B]</a></p>");
    }

    @Test
    void linksWithoutTextShowWhatTheCallbackGives() {
        CommentBody body = body(paragraph("{\"type\": \"link\", \"url\": \"https://acme.example/plan\"}"));

        assertThat(formatter.plainText(body)).isEqualTo("the plan");
    }

    @Test
    void linksWithoutAnyTextShowTheUrl() {
        CommentBody body = body(paragraph("{\"type\": \"link\", \"url\": \"mailto:maya@acme.example\"}"));

        assertThat(formatter.markdown(body)).isEqualTo("[mailto:maya@acme.example](mailto:maya@acme.example)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "/local", "//acme.example"})
    void otherLinksAreText(String url) {
        CommentBody body = body(paragraph(link(url, "look")));

        assertThat(formatter.html(body)).isEqualTo("<p>look</p>");
        assertThat(formatter.markdown(body)).isEqualTo("look");
    }

    @Test
    void aUrlCannotEndTheMarkdownLink() {
        CommentBody body = body(paragraph(link("https://acme.example/a)b(c<d>", "look")));

        assertThat(formatter.markdown(body)).isEqualTo("[look](https://acme.example/a%29b%28c%3Cd%3E)");
    }

    @Test
    void aUrlIsTheSameInMarkdown() {
        CommentBody body = body(paragraph(
                link("https://acme.example/`\\u0001?a=1&copy;=2&b", "look"), "{\"text\": \"a\", \"code\": true}"));

        assertThat(formatter.markdown(body)).isEqualTo("[look](https://acme.example/%60%01?a=1\\&copy;=2&b)`a`");
    }

    @Test
    void htmlIsEscaped() {
        assertThat(formatter.html(body(paragraph(text("<b onclick='x'>&amp;</b>")))))
                .isEqualTo("<p>&lt;b onclick=&#39;x&#39;&gt;&amp;amp;&lt;/b&gt;</p>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*a* _b_, \\*a\\* \\_b\\_",
                "`a` ~~b~~, \\`a\\` \\~\\~b\\~\\~",
                "[a](b), \\[a\\](b)",
                "<b> &lt;, \\<b\\> \\&lt;",
                "# a, \\# a",
                "- a, \\- a",
                "+ a, \\+ a",
                "10. a, 10\\. a",
                "1) a, 1\\) a",
                "---, \\---",
                "1.5 is more than 1, 1\\.5 is more than 1",
                "plain text - with (all) sorts: of = signs, plain text - with (all) sorts: of = signs"
            })
    void markdownIsEscaped(String text, String markdown) {
        assertThat(formatter.markdown(body(paragraph(text(text))))).isEqualTo(markdown);
    }

    @Test
    void anExclamationMarkDoesNotMakeALinkAnImage() {
        CommentBody body = body(paragraph(text("Look!"), link("https://acme.example/a", "a")));

        assertThat(formatter.markdown(body)).isEqualTo("Look\\![a](https://acme.example/a)");
    }

    @Test
    void markersOfNeighboursAreKeptApart() {
        CommentBody body = body(paragraph("{\"text\": \"a\", \"bold\": true}", "{\"text\": \"b\", \"italic\": true}"));

        assertThat(formatter.markdown(body)).isEqualTo("**a**<!-- -->*b*");
    }

    @Test
    void markersBetweenALetterAndASignAreKeptApart() {
        CommentBody body = body(paragraph(text("a"), "{\"text\": \"(b)\", \"bold\": true}", text("c")));

        assertThat(formatter.markdown(body)).isEqualTo("a<!-- -->**(b)**<!-- -->c");
    }

    @Test
    void markersWithinAWordStandAlone() {
        CommentBody body = body(paragraph(text("a"), "{\"text\": \"b\", \"bold\": true}", text("c")));

        assertThat(formatter.markdown(body)).isEqualTo("a**b**c");
    }

    @Test
    void aLineBreakAtTheEndIsNone() {
        assertThat(formatter.markdown(body(paragraph(text("a\\n"))))).isEqualTo("a");
    }

    @Test
    void codeMayHoldBackticks() {
        CommentBody body = body(paragraph("{\"text\": \"`a` *b*\", \"code\": true}"));

        assertThat(formatter.markdown(body)).isEqualTo("`` `a` *b* ``");
    }

    @Test
    void lineBreaksStay() {
        CommentBody body = body(paragraph(text("a\\n    - b")));

        assertThat(formatter.plainText(body)).isEqualTo("a\n    - b");
        assertThat(formatter.markdown(body)).isEqualTo("a\\\n\\- b");
        assertThat(formatter.html(body)).isEqualTo("<p>a<br>    - b</p>");
    }

    @Test
    void ofUnknownElementsTheTextIsKept() {
        CommentBody body = body(
                paragraph("{\"type\": \"emoji\", \"text\": \"<3\"}", "{\"type\": \"gif\", \"url\": \"x\"}"),
                "{\"type\": \"heading\", \"children\": [" + text("Title") + "]}",
                "{\"type\": \"divider\"}");

        assertThat(formatter.html(body)).isEqualTo("<p>&lt;3</p>\n<p>Title</p>");
    }

    @Test
    void anIncompleteElementDoesNotSpoilTheRest() {
        CommentBody body = body(paragraph(text("a"), "{\"type\": \"link\"}", text("b")));

        assertThat(formatter.plainText(body)).isEqualTo("ab");
    }

    @Test
    void anEmptyBodyIsEmpty() {
        assertThat(formatter.html(body())).isEmpty();
    }

    private static CommentBody body(String... blocks) {
        return new Gson()
                .fromJson("{\"version\": 1, \"content\": [" + String.join(",", blocks) + "]}", CommentBody.class);
    }

    private static String paragraph(String... inlines) {
        return "{\"type\": \"paragraph\", \"children\": [" + String.join(",", inlines) + "]}";
    }

    private static String text(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    private static String link(String url, String text) {
        return "{\"type\": \"link\", \"url\": \"" + url + "\", \"text\": \"" + text + "\"}";
    }
}
