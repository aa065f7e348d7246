package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
    @Test
    void equalNumbersMayBeWrittenDifferently() {
        assertThat(between("[1, 0.5, 60]", "[1.0, 5e-1, 6E1]")).isEmpty();
    }

    @Test
    void orderOfPropertiesDoesNotCount() {
        assertThat(between("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}")).isEmpty();
    }

    @Test
    void orderOfItemsCounts() {
        assertThat(between("['a', 'b']", "['b', 'a']")).hasSize(2);
    }

    @Test
    void aLostItemIsReported() {
        assertThat(between("{'list': [1, 2]}", "{'list': [1]}"))
                .containsExactly("$.list has 1 items and should have 2.");
    }

    @Test
    void aLostNullIsReported() {
        assertThat(between("{'a': null}", "{}")).containsExactly("$.a was lost.");
    }

    @Test
    void anAddedNullIsReported() {
        assertThat(between("{}", "{'a': null}")).containsExactly("$.a was added: null.");
    }

    @Test
    void aNumberIsNotItsText() {
        assertThat(between("{'a': 1}", "{'a': '1'}")).containsExactly("$.a is \"1\" and should be 1.");
    }

    @Test
    void theSameTimeInOtherWordsIsADifference() {
        assertThat(between("'2026-03-14T09:00:00Z'", "'2026-03-14T09:00:00.000Z'"))
                .hasSize(1);
    }

    private static List<String> between(String expected, String actual) {
        return JsonDifference.between(JsonParser.parseString(expected), JsonParser.parseString(actual));
    }
}
