package dev.espalier.liveblocks.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.espalier.liveblocks.model.CommentBlock;
import dev.espalier.liveblocks.model.CommentBody;
import dev.espalier.liveblocks.model.CommentInline;
import dev.espalier.liveblocks.model.CommentLink;
import dev.espalier.liveblocks.model.CommentMention;
import dev.espalier.liveblocks.model.CommentParagraph;
import dev.espalier.liveblocks.model.CommentText;
import dev.espalier.liveblocks.model.MentionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every comment. */
class CommentPropertyTest {
    private static final String SEED = "1414";

    /** Signs of Markdown and HTML, letters, marks, spaces, halves of pairs, and what counts as two of these. */
    private static final List<String> SIGNS = List.of(
            "a",
            "b",
            "Z",
            "é",
            "ж",
            "漢",
            "1",
            "9",
            "1.",
            "2)",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "``",
            "#",
            "# ",
            "-",
            "- ",
            "---",
            "+",
            "=",
            "===",
            ">",
            "<",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<!-- -->",
            "&",
            "&amp;",
            "&#35;",
            ";",
            "|",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "!",
            "\\",
            "/",
            ":",
            "\"",
            "'",
            "@",
            "@x",
            ".",
            ",",
            "$",
            "^",
            "%",
            " ",
            " ",
            " ",
            "  ",
            "    ",
            "\t",
            "\n",
            "\n",
            "\n\n",
            "\u00a0",
            "\u2003",
            "\u2028",
            "\u0085",
            "\u000b",
            "\f",
            "\u001c",
            "\u0001",
            "\u007f",
            "\u200b",
            "\u200d",
            "\u0301",
            "\ufeff",
            "😀",
            "\ud83d",
            "\ude00",
            "€",
            "½");

    private static final String INVISIBLE = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*";

    private static final List<String> URLS = List.of(
            "https://acme.example",
            "http://acme.example/a?b=1&copy;=2&c#d",
            "https://acme.example/*_[x]_*~~'\"!",
            "HTTPS://ACME.example/%28é",
            "mailto:maya@acme.example");

    private static final Map<String, CommentMention> KNOWN = Map.of(
            "maya", mention(MentionKind.USER, "maya"),
            "auth0|5f_3e", mention(MentionKind.USER, "auth0|5f_3e"),
            "design", mention(MentionKind.GROUP, "design"));

    private final CommentFormatter formatter = CommentFormatter.builder().build();
    private final CommentParser parser =
            CommentParser.builder().mentions(KNOWN::get).build();

    @Property(seed = SEED)
    void aCommentComesBackFromMarkdown(@ForAll("comments") CommentBody comment) {
        Assume.that(!formatter.plainText(comment).matches(INVISIBLE));

        CommentBody back = parser.markdown(formatter.markdown(comment));

        assertThat(Shown.of(back)).isEqualTo(Shown.of(comment));
    }

    @Property(seed = SEED)
    void whatMarkdownBecameComesBackFromMarkdown(@ForAll("markdown") String markdown) {
        CommentBody comment = read(markdown);

        CommentBody back = parser.markdown(formatter.markdown(comment));

        assertThat(Shown.of(back)).isEqualTo(Shown.of(comment));
    }

    @Property(seed = SEED)
    void noLetterOfMarkdownIsLost(@ForAll("markdown") String markdown) {
        assertThat(letters(formatter.plainText(read(markdown)))).isEqualTo(letters(markdown));
    }

    @Property(seed = SEED)
    void textComesBackFromAComment(@ForAll("texts") String text) {
        Assume.that(!text.matches(INVISIBLE));

        CommentBody comment = CommentParser.builder().build().plainText(text);

        assertThat(formatter.plainText(comment))
                .isEqualTo(String.join("\n", text.lines().toList()));
    }

    @Property(seed = SEED)
    void noWordOfAnyElementIsLost(@ForAll("unknownComments") UnknownComment comment) {
        assertThat(words(formatter.plainText(comment.body()))).isEqualTo(comment.words());
        assertThat(words(formatter.markdown(comment.body()))).isEqualTo(comment.words());
        assertThat(words(formatter.html(comment.body()))).isEqualTo(comment.words());
    }

    @Property(seed = SEED)
    void htmlHasNoOtherTagsThanOurs(@ForAll("comments") CommentBody comment) {
        String rest = formatter
                .html(comment)
                .replaceAll("</?(p|strong|em|s|code|span|a)>|<br>|<span data-mention>", "")
                .replaceAll("<a href=\"(?i:https?://|mailto:)[^\"<>\\s]*\" rel=\"noopener noreferrer\">", "");

        assertThat(rest).doesNotContain("<", ">", "\"", "'");
    }

    @Provide
    Arbitrary<CommentBody> comments() {
        return Arbitraries.randomValue(CommentPropertyTest::comment);
    }

    /** Without addresses, references and info of code blocks, which are shown in another way or not at all. */
    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.randomValue(random -> signs(random, 40).replaceAll("[:&;]", ""))
                .filter(markdown -> !markdown.contains("```") && !markdown.contains("~~~"))
                .filter(markdown -> !letters(markdown).isEmpty());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> signs(random, 20).replace("  ", "\r\n"));
    }

    @Provide
    Arbitrary<UnknownComment> unknownComments() {
        return Arbitraries.randomValue(UnknownComment::of);
    }

    private CommentBody read(String markdown) {
        return parser.markdown(markdown);
    }

    private static CommentBody comment(Random random) {
        List<CommentBlock> paragraphs = new ArrayList<>();
        do {
            List<CommentInline> children = new ArrayList<>();
            do {
                addPiece(children, random);
            } while (random.nextInt(5) != 0);
            paragraphs.add(CommentParagraph.builder().children(children).build());
        } while (random.nextBoolean());
        return CommentBody.builder().version(1).content(paragraphs).build();
    }

    private static void addPiece(List<CommentInline> children, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                CommentLink.Builder link = CommentLink.builder().url(pick(URLS, random));
                children.add(
                        random.nextBoolean()
                                ? link.build()
                                : link.text(signs(random, 5)).build());
            }
            case 1 -> {
                children.add(TextStyle.PLAIN.text(" "));
                children.add(pick(List.copyOf(KNOWN.values()), random));
                children.add(TextStyle.PLAIN.text(pick(List.of(" ", ", ", ".\n", "! "), random)));
            }
            // Bare addresses would become links.
            default -> children.add(style(random).text(signs(random, 8).replace("/", "")));
        }
    }

    private static TextStyle style(Random random) {
        return random.nextBoolean()
                ? TextStyle.PLAIN
                : new TextStyle(
                        random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextInt(4) == 0);
    }

    private static String signs(Random random, int most) {
        StringBuilder signs = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            signs.append(pick(SIGNS, random));
        }
        return signs.toString();
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
    }

    private static List<String> words(String text) {
        return Pattern.compile("w\\d+w")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static CommentMention mention(MentionKind kind, String id) {
        return CommentMention.builder().kind(kind).id(id).build();
    }

    /** Blocks of any nesting and kind, with words in any order of them. */
    record UnknownComment(CommentBody body, List<String> words) {
        static UnknownComment of(Random random) {
            List<String> words = new ArrayList<>();
            List<CommentBlock> blocks = new ArrayList<>();
            do {
                blocks.add(CommentBlock.fromJson(element(random, words, 0).toString()));
            } while (random.nextInt(3) != 0);
            return new UnknownComment(
                    CommentBody.builder().version(1).content(blocks).build(), words);
        }

        private static JsonObject element(Random random, List<String> words, int level) {
            JsonObject element = new JsonObject();
            String type = pick(
                    List.of("paragraph", "list", "list-item", "heading", "quote", "text", "mention", "link", ""),
                    random);
            if (!type.isEmpty()) {
                element.addProperty("type", type);
            }
            if (random.nextBoolean()) {
                element.addProperty("text", word(words));
            }
            for (String name : List.of("children", "content")) {
                if (random.nextBoolean()) {
                    JsonArray children = new JsonArray();
                    int most = words.size() > 30 || level > 40 ? 1 : level < 3 ? 4 : 2;
                    for (int left = random.nextInt(most); left > 0; left--) {
                        if (random.nextInt(8) == 0) {
                            children.add(word(words));
                        } else {
                            children.add(element(random, words, level + 1));
                        }
                    }
                    element.add(name, children);
                }
            }
            return element;
        }

        private static String word(List<String> words) {
            String word = "w" + words.size() + "w";
            words.add(word);
            return word;
        }
    }

    /** What a reader sees of a comment, so that what Markdown cannot tell apart is equal: a character of a style. */
    private record Shown(String text, String style) {
        private static final String SPACES = "[\\s\\p{Z}\\x1c-\\x1f\\x85]+";

        /** By paragraph, like {@code {"bold":true}text}. */
        static List<String> of(CommentBody comment) {
            List<String> paragraphs = new ArrayList<>();
            for (CommentBlock block : comment.content()) {
                List<Shown> shown = withoutOuterSpaces(of(block));
                if (!shown.isEmpty()) {
                    paragraphs.add(join(shown));
                }
            }
            return paragraphs;
        }

        private static List<Shown> of(CommentBlock block) {
            List<Shown> shown = new ArrayList<>();
            for (CommentInline inline : block.children()) {
                if (inline instanceof CommentText text) {
                    addText(text, shown);
                } else if (inline instanceof CommentLink link) {
                    String label = oneLine(link.text() == null ? "" : link.text());
                    shown.add(new Shown("[" + (label.isBlank() ? link.url() : label) + "]", link.url()));
                } else {
                    shown.add(new Shown("@", inline.toJson()));
                }
            }
            return shown;
        }

        private static void addText(CommentText text, List<Shown> shown) {
            String style = text.toBuilder().text("").build().toJson().replaceAll(".text.:..,?", "");
            String content = text.text();
            if (Boolean.TRUE.equals(text.code())) {
                String inner = content.replaceAll("\\A" + SPACES + "|" + SPACES + "\\z", "");
                int start = content.indexOf(inner);
                content = content.substring(0, start) + oneLine(inner) + content.substring(start + inner.length());
            }
            content.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(character -> shown.add(new Shown(character, isSpace(character) ? "" : style)));
        }

        /** At the ends of lines. */
        private static List<Shown> withoutOuterSpaces(List<Shown> shown) {
            List<Shown> kept = new ArrayList<>();
            for (Shown next : shown) {
                boolean atStart =
                        kept.isEmpty() || kept.get(kept.size() - 1).text().equals("\n");
                if (!(atStart && next.text().isBlank())) {
                    kept.add(next);
                }
            }
            while (!kept.isEmpty() && kept.get(kept.size() - 1).text().isBlank()) {
                kept.remove(kept.size() - 1);
            }
            return kept;
        }

        private static String join(List<Shown> shown) {
            StringBuilder joined = new StringBuilder();
            String style = "";
            for (Shown next : shown) {
                if (!next.style().equals(style)) {
                    joined.append(next.style());
                    style = next.style();
                }
                joined.append(next.text());
            }
            return joined.toString();
        }

        private static boolean isSpace(String character) {
            return character.isBlank() || character.matches(SPACES);
        }

        private static String oneLine(String text) {
            return text.replaceAll("[\\s\\x85\\u2028\\u2029]*\\R[\\s\\x85\\u2028\\u2029]*", " ");
        }
    }
}
