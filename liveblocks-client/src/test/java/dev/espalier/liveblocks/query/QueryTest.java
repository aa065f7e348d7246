package dev.espalier.liveblocks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.liveblocks.model.ThreadVisibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Test
    void roomsAreFoundByTheirIdAndTheirMetadata() {
        assertThat(RoomQuery.idStartsWith("acme:docs/")
                        .and(RoomQuery.metadata("stage").is("draft"))
                        .and(RoomQuery.metadata("owner id").is("maya")))
                .hasToString("roomId^'acme:docs/' AND metadata['stage']:'draft' AND metadata['owner id']:'maya'");
    }

    @Test
    void threadsAreFoundByWhatTheyAreAndByTheirMetadata() {
        assertThat(ThreadQuery.resolved(false)
                        .and(ThreadQuery.visibility(ThreadVisibility.PRIVATE))
                        .and(ThreadQuery.metadata("org").startsWith("acme:"))
                        .and(ThreadQuery.metadata("section").is("pricing"))
                        .and(ThreadQuery.metadata("pinned").is(true))
                        .and(ThreadQuery.metadata("color").isAbsent()))
                .hasToString("resolved:false AND visibility:'private' AND metadata['org']^'acme:'"
                        + " AND metadata['section']:'pricing' AND metadata['pinned']:true AND metadata['color']:null");
    }

    @Test
    void numbersAreCompared() {
        ThreadQuery.Metadata priority = ThreadQuery.metadata("priority");

        assertThat(Stream.of(
                        priority.is(3),
                        priority.greaterThan(2L),
                        priority.atLeast(2.5),
                        priority.lessThan(new BigDecimal("1E+2")),
                        priority.atMost(1e-7f)))
                .extracting(ThreadQuery::toString)
                .containsExactly(
                        "metadata['priority']:3",
                        "metadata['priority']>2",
                        "metadata['priority']>=2.5",
                        "metadata['priority']<100",
                        "metadata['priority']<=0.0000001");
    }

    @Test
    void aTimeIsTheNumberThatTheMetadataHas() {
        Instant now = Instant.parse("2026-03-14T09:26:53.512Z");

        assertThat(ThreadQuery.metadata("dueAt").lessThan(now.toEpochMilli()))
                .hasToString("metadata['dueAt']<1773480413512");
    }

    @Test
    void queriesArePutTogetherFromOthers() {
        ThreadQuery open = ThreadQuery.resolved(false);
        ThreadQuery urgent = ThreadQuery.metadata("priority").is(1).and(open);

        assertThat(ThreadQuery.metadata("pinned").is(true).and(urgent))
                .hasToString("metadata['pinned']:true AND metadata['priority']:1 AND resolved:false");
        assertThat(open).hasToString("resolved:false");
        assertThat(Stream.of(open, urgent).reduce(ThreadQuery::and)).hasValue(open.and(urgent));
    }

    @Test
    void aTextIsInTheQuotesThatSpareIt() {
        assertThat(List.of(text("plain"), text("say \"hi\""), text("it's"), text("it's \"it\"")))
                .containsExactly("'plain'", "'say \"hi\"'", "\"it's\"", "\"it's \\\"it\\\"\"");
    }

    @Test
    void onlyWhatHasToBeEscapedIs() {
        assertThat(text("<b>&amp; é✓💡 \u2028 /=[]")).isEqualTo("'<b>&amp; é✓💡 \u2028 /=[]'");
        assertThat(text("a\nb\r\tc")).isEqualTo("'a\\nb\\r\\tc'");
        assertThat(text("\\\\server\\docs\\")).isEqualTo("'\\\\\\\\server\\\\docs\\\\'");
        assertThat(text("")).isEqualTo("''");
    }

    @Test
    void aTextCannotEndItsQuotes() {
        assertThat(text("x' roomId^'")).isEqualTo("\"x' roomId^'\"");
        assertThat(text("x'\" roomId^\"")).isEqualTo("\"x'\\\" roomId^\\\"\"");
    }

    @Test
    void aKeyIsAText() {
        assertThat(RoomQuery.metadata("owner's \\ key").is("a")).hasToString("metadata[\"owner's \\\\ key\"]:'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\new", "\\\\r", "\\t"})
    void aBackslashThatWouldBeReadAsAnotherCharacterIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoomQuery.idStartsWith(text))
                .withMessage("A Liveblocks query cannot say \"" + text + "\": a backslash right before n, t or r would"
                        + " be read as something else. Leave the condition out, and choose among the results.");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\b', '\f', '\u001b', '\u007f', '\u0085'})
    void controlCharactersAreRefused(char control) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadQuery.metadata("a").startsWith("bc" + control))
                .withMessage(
                        "A Liveblocks query cannot hold control characters but line feed, carriage return and tab,"
                                + " and U+%04X is at index 2 of the text. Take it out.",
                        (int) control);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankKeyIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoomQuery.metadata(key))
                .withMessage("A query asks for the metadata under the key \"" + key
                        + "\", which is blank. Pass the key that the metadata has.");
        assertThatIllegalArgumentException().isThrownBy(() -> ThreadQuery.metadata(key));
    }

    @Test
    void anEmptyPrefixIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoomQuery.idStartsWith(""))
                .withMessage("A query asks for what starts with \"\", which Liveblocks refuses. Pass one character at"
                        + " least, or leave the condition out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadQuery.metadata("a").startsWith(""));
    }

    static List<Number> unsayableNumbers() {
        return List.of(
                Double.NaN,
                Float.NEGATIVE_INFINITY,
                new BigDecimal("1E+309"),
                new BigDecimal("-1E+1000000000"),
                new BigDecimal("1E-1000000000"));
    }

    @ParameterizedTest
    @MethodSource("unsayableNumbers")
    void numbersThatNoDoubleIsNearToAreRefused(Number number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadQuery.metadata("a").is(number))
                .withMessage("A Liveblocks query cannot hold the number " + number
                        + ". Pass a finite one that is in the range of a double.");
    }

    @Test
    void zeroIsZeroHoweverItIsWritten() {
        assertThat(ThreadQuery.metadata("a").is(new BigDecimal("0E-1000000000")))
                .hasToString("metadata['a']:0");
        assertThat(ThreadQuery.metadata("a").is(-0.0)).hasToString("metadata['a']:0");
    }

    @Test
    void equalQueriesAreEqual() {
        assertThat(RoomQuery.idStartsWith("a"))
                .isEqualTo(RoomQuery.idStartsWith("a"))
                .hasSameHashCodeAs(RoomQuery.idStartsWith("a"))
                .isNotEqualTo(RoomQuery.idStartsWith("b"));
        assertThat(ThreadQuery.resolved(true))
                .isEqualTo(ThreadQuery.resolved(true))
                .hasSameHashCodeAs(ThreadQuery.resolved(true))
                .isNotEqualTo(ThreadQuery.resolved(false));
    }

    private static String text(String value) {
        return RoomQuery.metadata("a").is(value).toString().substring("metadata['a']:".length());
    }
}
