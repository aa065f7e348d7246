package dev.espalier.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.document.Limits;
import dev.espalier.generator.document.RateLimit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {
    @Test
    void aShortTextIsOneLine() {
        assertThat(new Javadoc().paragraph("A thing.").lines()).containsExactly("/** A thing. */");
    }

    @Test
    void paragraphsAndTagsAreSetApart() {
        assertThat(new Javadoc()
                        .paragraph("A thing.")
                        .paragraph("")
                        .paragraph("More.")
                        .tag("param", "id the id")
                        .tag("deprecated", "Gone.")
                        .lines())
                .containsExactly(
                        "/**",
                        " * A thing.",
                        " *",
                        " * <p>More.",
                        " *",
                        " * @param id the id",
                        " * @deprecated Gone.",
                        " */");
    }

    @Test
    void aLongTextIsWrapped() {
        assertThat(new Javadoc().paragraph("word ".repeat(100)).lines())
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(103));
    }

    @Test
    void aWordLongerThanALineHasALineOfItsOwn() {
        String word = "w".repeat(150);

        assertThat(new Javadoc().paragraph(word).lines()).containsExactly("/**", " * " + word, " */");
        assertThat(new Javadoc().paragraph("A " + word + " b").lines())
                .containsExactly("/**", " * A", " * " + word, " * b", " */");
    }

    @Test
    void codeIsNotBrokenOverLines() {
        assertThat(new Javadoc().paragraph("w".repeat(95) + " `a b c`").lines())
                .containsExactly("/**", " * " + "w".repeat(95), " * {@code a b c}", " */");
    }

    @Test
    void aLinkIsNotBrokenInItsTag() {
        assertThat(new Javadoc()
                        .rawTag("see", "<a href=\"https://" + "w".repeat(80) + "\">Vendor: an operation of it</a>")
                        .lines())
                .containsExactly(
                        "/**",
                        " * @see",
                        " *     <a href=\"https://" + "w".repeat(80) + "\">Vendor:",
                        " *     an operation of it</a>",
                        " */");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the end */ of it|the end *&#47; of it",
                "@see <b>|&#64;see &lt;b&gt;",
                "a { b } c|a &#123; b &#125; c",
                "{@link X}|&#123;&#64;link X&#125;",
                "R&D|R&amp;D",
                "C:\\users|C:&#92;users",
                "a `code` b|a {@code code} b",
                "`List<String>`|{@code List<String>}",
                "`{a}`|<code>&#123;a&#125;</code>",
                "`*/`|<code>*&#47;</code>",
                "one ` alone|one ` alone",
            })
    void whatMeansSomethingToJavadocIsEscaped(String text, String escaped) {
        assertThat(Javadoc.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void aValueIsShownWhateverItIsMadeOf() {
        assertThat(Javadoc.code("a b")).isEqualTo("{@code a b}");
        assertThat(Javadoc.code("a\nb")).isEqualTo("<code>a&#92;nb</code>");
        assertThat(Javadoc.code("\0")).isEqualTo("<code>&#92;u0000</code>");
        assertThat(Javadoc.code("\u2028")).isEqualTo("<code>&#92;u2028</code>");
        assertThat(Javadoc.code(" ")).isEqualTo("<code>\" \"</code>");
        assertThat(Javadoc.code("a ")).isEqualTo("<code>\"a \"</code>");
        assertThat(Javadoc.code("a  b")).isEqualTo("<code>a  b</code>");
    }

    @Test
    void whatSaysNothingIsNoComment() {
        assertThat(new Javadoc().paragraph(" ").tag("see", "").lines()).isEmpty();
    }

    @Test
    void limitsAreSentences() {
        assertThat(Javadoc.about("The size.", new Limits(Map.of("minimum", "1", "maximum", "9", "default", "5"))))
                .isEqualTo("The size. From 1 to 9. The vendor's default is `5`.");
        assertThat(Javadoc.about("", new Limits(Map.of("minimum", "1", "maxLength", "20"))))
                .isEqualTo("At least 1. At most 20 characters.");
        assertThat(Javadoc.about("", Limits.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, PT1M, Rate limit: 100 requests a minute.",
        "1, PT1S, Rate limit: 1 request a second.",
        "2, PT5S, Rate limit: 2 requests every 5 seconds."
    })
    void rateLimitsAreSentences(int permits, String per, String sentence) {
        assertThat(Javadoc.rateLimit(new RateLimit(permits, Duration.parse(per))))
                .isEqualTo(sentence);
    }
}
