package dev.espalier.liveblocks.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.MentionKind;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentParserTest {
    private static final Map<String, CommentMention> PEOPLE = Map.of(
            "leo", mention(MentionKind.USER, "u1"),
            "Zoë", mention(MentionKind.USER, "u2"),
            "auth0|5f3e", mention(MentionKind.USER, "auth0|5f3e"),
            "design", mention(MentionKind.GROUP, "g1"));

    private final CommentParser parser =
            CommentParser.builder().mentions(PEOPLE::get).build();

    @Test
    void plainTextHasAParagraphForEachLine() {
        assertThat(paragraphs(parser.plainText("One *1*\r\n\r\n  <two> @leo\rthree\n")))
                .containsExactly(
                        "[{'text':'One *1*'}]",
                        "[{'text':''}]",
                        "[{'text':'  <two> '},{'type':'mention','kind':'user','id':'u1'}]",
                        "[{'text':'three'}]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '$',
            delimiterString = " => ",
            value = {
                "**a** => {'text':'a','bold':true}",
                "__a__ => {'text':'a','bold':true}",
                "*a* => {'text':'a','italic':true}",
                "~~a~~ => {'text':'a','strikethrough':true}",
                "`*a*` => {'text':'*a*','code':true}",
                "\\*a\\* => {'text':'*a*'}",
                "&lt;&amp; => {'text':'<&'}",
                "<b>a</b> => {'text':'<b>a</b>'}",
                "a<!-- -->b => {'text':'ab'}",
                "a<!-- b --> => {'text':'a<!-- b -->'}",
                "<https://acme.example> => {'type':'link','url':'https://acme.example'}",
                "https://acme.example/a. => {'type':'link','url':'https://acme.example/a'},{'text':'.'}",
                "[a *b* `c`](http://acme.example) => {'type':'link','url':'http://acme.example','text':'a b c'}",
                "[a](mailto:a@acme.example) => {'type':'link','url':'mailto:a@acme.example','text':'a'}",
                "[a](https://acme.example 't') => {'type':'link','url':'https://acme.example','text':'a'},{'text':' (t)'}",
                "a@acme.example => {'text':'a@acme.example'}",
                "ftp://acme.example => {'text':'ftp://acme.example'}",
                "[a](javascript:alert(1)) => {'text':'[a](javascript:alert(1))'}",
                "[a](JavaScript:x) => {'text':'[a](JavaScript:x)'}",
                "[a](data:text/html;x) => {'text':'[a](data:text/html;x)'}",
                "<javascript:x> => {'text':'javascript:x'}",
                "[a](/plan) => {'text':'[a](/plan)'}",
                "![a](https://acme.example/a.png) => {'text':'![a](https://acme.example/a.png)'}",
                "# a # => {'text':'# a'}",
                "### a => {'text':'### a'}",
                "> a => {'text':'> a'}",
                "- a => {'text':'- a'}",
                "* [x] a => {'text':'- [x] a'}",
                "7) a => {'text':'7) a'}",
                "[todo]: later => {'text':'[todo]: later'}",
                "# => {'text':'# '}",
                "```no language => {'text':'no language'}",
                "~~~ note => {'text':'note'}"
            })
    void markdownIsRead(String markdown, String children) {
        assertThat(paragraphs(parser.markdown(markdown))).containsExactly("[" + children + "]");
    }

    @Test
    void stylesAddUp() {
        assertThat(paragraphs(parser.markdown("**a *b ~~c `d`~~***")))
                .containsExactly("[{'text':'a ','bold':true},{'text':'b ','bold':true,'italic':true},"
                        + "{'text':'c ','bold':true,'italic':true,'strikethrough':true},"
                        + "{'text':'d','bold':true,'italic':true,'strikethrough':true,'code':true}]");
    }

    @Test
    void blocksBecomeParagraphsThatLookLikeThem() {
        assertThat(lines(parser.markdown("""
            Title
            =====
            one
            two\\
            three

            * a

              more
              1. b
                 > quoted
                 > still
              2. c
            * d

            ```java
            int i = *p;

            i++;
            ```
            ```SELECT *
            FROM x
            ```
            ---
                indented
            <div>
            *x*
            </div>

            | a | b |
            | - | - |
            | c | d |

            [link][1]

            [1]: https://acme.example
            [2]: /plan

            [plan][2]
            """)))
                .containsExactly(
                        "# Title",
                        "one\ntwo\nthree",
                        "- a",
                        "  more",
                        "  1. b",
                        "    > quoted\nstill",
                        "  2. c",
                        "- d",
                        "int i = *p;\n\ni++;",
                        "SELECT *\nFROM x",
                        "indented",
                        "<div>\n*x*\n</div>",
                        "| a | b |\n| - | - |\n| c | d |",
                        "link",
                        "[2]: /plan",
                        "[plan][2]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "@leo, u1",
                "hi @leo's, u1",
                "(@leo), u1",
                "@leo., u1",
                "@leo: x, u1",
                "**@leo**, u1",
                "# @leo, u1",
                "@Zoë!, u2",
                "@auth0|5f3e-, auth0|5f3e",
                "@design and @leo, \"g1,u1\"",
                "@nobody, \"\"",
                "a@leo, \"\"",
                "**a**@leo, \"\"",
                "maya.o-@leo, \"\"",
                "@@leo, u1",
                "@leo.o, \"\"",
                "@ leo, \"\"",
                "`@leo`, \"\"",
                "[@leo](https://acme.example), \"\"",
                "[@leo](/plan), \"\"",
                "![@leo](https://acme.example/a.png), \"\"",
                "<a title='@leo'>, \"\"",
                "<b>@leo</b>, u1"
            })
    void mentionsAreThoseThatTheResolverKnows(String markdown, String ids) {
        CommentBody body = parser.markdown(markdown);

        assertThat(CommentFormatter.mentions(body).stream()
                        .map(CommentMention::id)
                        .collect(Collectors.joining(",")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"    @leo", "```\n@leo\n```", "``` @leo x\n@leo\n```", "<div>\n@leo\n</div>", "[a]: @leo"})
    void inBlocksOfCodeAndHtmlNobodyIsMentioned(String markdown) {
        assertThat(CommentFormatter.mentions(parser.markdown(markdown))).isEmpty();
        assertThat(lines(parser.markdown(markdown)).toString()).contains("@leo");
    }

    @Test
    void whomTheFormatterNamesTheParserFinds() {
        CommentFormatter formatter = CommentFormatter.builder()
                .users(Map.of("u1", "leo", "u2", "Zoë")::get)
                .groups(Map.of("g1", "design")::get)
                .build();
        CommentBody body = parser.plainText("@leo, @Zoë and @design: @nobody");

        assertThat(parser.markdown(formatter.markdown(body))).isEqualTo(body);
        assertThat(parser.plainText(formatter.plainText(body))).isEqualTo(body);
    }

    @Test
    void aMentionKeepsWhatTheResolverSays() {
        assertThat(CommentFormatter.mentions(parser.plainText("To @design"))).containsExactly(PEOPLE.get("design"));
    }

    @Test
    void withoutAResolverMentionsStayText() {
        assertThat(paragraphs(CommentParser.builder().build().markdown("@leo"))).containsExactly("[{'text':'@leo'}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t", "\u00a0", "\u2003 \u200b"})
    void blankTextIsNoComment(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.plainText(text))
                .withMessage("The text of a comment is blank. Write a word at least,"
                        + " or build a CommentBody by hand for a comment that only has attachments.");
        assertThatIllegalArgumentException().isThrownBy(() -> parser.markdown(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "***\n___", "<!-- -->", "```\n```", "&nbsp;"})
    void markdownThatShowsNothingIsNoComment(String markdown) {
        assertThatIllegalArgumentException().isThrownBy(() -> parser.markdown(markdown));
    }

    @Test
    void controlCharactersAndHalvesOfPairsStay() {
        assertThat(parser.markdown("a\u0001\u001b[0m\u007f\ud83d b")
                        .content()
                        .get(0)
                        .toTree())
                .isEqualTo(parser.plainText("a\u0001\u001b[0m\u007f\ud83d b")
                        .content()
                        .get(0)
                        .toTree())
                .isEqualTo(Map.of(
                        "type", "paragraph", "children", List.of(Map.of("text", "a\u0001\u001b[0m\u007f\ud83d b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "- ",
                "1. ",
                "*a **b ",
                "~~a ~b ",
                "[",
                "![",
                "](https://acme.example)",
                "`",
                "<",
                "<!--",
                "@a."
            })
    void hugeNestingIsRead(String sign) throws InterruptedException {
        String markdown = sign.repeat(5_000) + "deepest" + "](x)".repeat(5_000) + "**_~~".repeat(1_000);

        assertThat(onASmallStack(() -> lines(parser.markdown(markdown)).toString()))
                .contains("deepest");
    }

    @Test
    void ofMoreThanAHundredLevelsSomeMarksStayAsText() {
        StringBuilder emphasis = new StringBuilder();
        for (int level = 0; level < 130; level++) {
            String mark = level % 2 == 0 ? "*" : "_";
            emphasis.insert(0, mark + "a ").append(" b").append(mark);
        }

        assertThat(lines(parser.markdown(emphasis.toString())).toString()).contains("_a *a ");
        assertThat(lines(parser.markdown(">".repeat(130) + " a")).toString()).contains("> > > ", ">>> a");
        assertThat(lines(parser.markdown(">".repeat(90) + " a"))).containsExactly("> ".repeat(90) + "a");
    }

    @Test
    void listsThatAreNestedTooDeepKeepTheirWords() throws InterruptedException {
        StringBuilder markdown = new StringBuilder();
        for (int level = 0; level < 300; level++) {
            markdown.append("  ".repeat(level)).append("- w").append(level).append("w\n");
        }

        String read =
                onASmallStack(() -> lines(parser.markdown(markdown.toString())).toString());

        for (int level = 0; level < 300; level++) {
            assertThat(read).contains("w" + level + "w");
        }
    }

    @Test
    void withoutTheLibraryMarkdownIsRefusedAndPlainTextIsRead() throws Exception {
        URL[] withoutMarkdown = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("commonmark"))
                .map(CommentParserTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutMarkdown, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(CommentParser.class.getName());
            Object builder = type.getMethod("builder").invoke(null);
            Object lonely = builder.getClass().getMethod("build").invoke(builder);

            for (int attempt = 1; attempt <= 2; attempt++) {
                Throwable refusal = catchThrowable(
                        () -> type.getMethod("markdown", String.class).invoke(lonely, "a"));
                assertThat(refusal)
                        .isInstanceOf(InvocationTargetException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(
                                "Markdown cannot be read, since commonmark-java is missing or too old. Add version 0.32 or later of"
                                        + " org.commonmark:commonmark-ext-gfm-strikethrough and"
                                        + " org.commonmark:commonmark-ext-autolink.");
            }
            assertThat(type.getMethod("plainText", String.class)
                            .invoke(lonely, "a")
                            .toString())
                    .contains("a");
        }
    }

    @Test
    void whatTheResolverThrowsIsThrown() {
        CommentParser broken = CommentParser.builder()
                .mentions(name -> {
                    throw new NoClassDefFoundError(name);
                })
                .build();

        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(() -> broken.markdown("@leo"));
    }

    private static String onASmallStack(Supplier<String> work) throws InterruptedException {
        String[] result = new String[1];
        Thread thread = new Thread(null, () -> result[0] = work.get(), "small stack", 256 * 1024);
        thread.start();
        thread.join();
        return result[0];
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> lines(CommentBody body) {
        CommentFormatter formatter = CommentFormatter.builder().build();
        return body.content().stream()
                .map(block -> formatter.plainText(
                        CommentBody.builder().version(1).content(List.of(block)).build()))
                .toList();
    }

    private static List<String> paragraphs(CommentBody body) {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        return body.content().stream()
                .map(block -> gson.toJson(
                                gson.toJsonTree(block).getAsJsonObject().get("children"))
                        .replace('"', '\''))
                .toList();
    }

    private static CommentMention mention(MentionKind kind, String id) {
        return CommentMention.builder().kind(kind).id(id).build();
    }
}
