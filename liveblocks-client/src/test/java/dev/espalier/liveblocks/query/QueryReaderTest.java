package dev.espalier.liveblocks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.liveblocks.query.QueryReader.Condition;
import dev.espalier.liveblocks.query.QueryReader.Endpoint;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that the other tests rely on knows what is known of the vendor's parser. */
class QueryReaderTest {
    @Test
    void readsWhatTheNodePackageWrites() {
        assertThat(threads("resolved:false visibility:'private' metadata['a']:'x y' metadata[\"it's\"]>=2.5"))
                .containsExactly(
                        new Condition("resolved", null, ":", false),
                        new Condition("visibility", null, ":", "private"),
                        new Condition("metadata", "a", ":", "x y"),
                        new Condition("metadata", "it's", ">=", new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata['a']:null resolved:true",
                "metadata['a']:null AND resolved:true",
                " metadata [ \"a\" ] : null and\tresolved : true ",
                "metadata['a']:null\nAnd resolved:true"
            })
    void conditionsAreJoinedByBlanksOrAnd(String query) {
        assertThat(threads(query))
                .containsExactly(new Condition("metadata", "a", ":", null), new Condition("resolved", null, ":", true));
    }

    @Test
    void anEscapeStandsForTheCharacterButForThree() {
        assertThat(value("'\\'\\\"\\\\\\u0041\\x'")).isEqualTo("'\"\\u0041x");
        assertThat(value("'\\n\\t\\r'")).isEqualTo("\n\t\r");
    }

    @Test
    void anEscapedBackslashBeforeNIsABackslashAndALineFeed() {
        assertThat(value("'C:\\\\new'")).isEqualTo("C:\\\new");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "-3, -3", "0.50, 0.50", ".5, 0.5", "-.5, -0.5", "1234567890123456789, 1234567890123456789"})
    void numbersAreDecimals(String number, BigDecimal value) {
        assertThat(value(number)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "AND",
                "resolved:true AND",
                "resolved:true OR resolved:false",
                "NOT resolved:true",
                "resolved:True",
                "Resolved:true",
                "resolved^true",
                "metadata.a:'b'",
                "metadata[a]:'b'",
                "metadata['a']^''",
                "metadata['a']^1",
                "metadata['a']>'b'",
                "metadata['a']:5.",
                "metadata['a']:+5",
                "metadata['a']:5e1",
                "metadata['a']:NaN",
                "metadata['a']:b",
                "metadata['a']:'b",
                "metadata['a']:'b\\'",
                "metadata['a']:'b\nc'",
                "metadata['a']:'b\u0001c'",
                "metadata['a']:'b\"",
                "roomId^'a'"
            })
    void refusesWhatIsNoQueryOfThreads(String query) {
        assertThatIllegalStateException().isThrownBy(() -> threads(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata['a']:1",
                "metadata['a']:true",
                "metadata['a']:null",
                "metadata['a']^'b'",
                "metadata['a']>1",
                "resolved:true",
                "roomId^''",
                "roomId:1"
            })
    void refusesWhatIsNoQueryOfRooms(String query) {
        assertThatIllegalStateException().isThrownBy(() -> QueryReader.read(Endpoint.ROOMS, query));
    }

    private static List<Condition> threads(String query) {
        return QueryReader.read(Endpoint.THREADS, query);
    }

    private static @Nullable Object value(String value) {
        return threads("metadata['a']:" + value).get(0).value();
    }
}
