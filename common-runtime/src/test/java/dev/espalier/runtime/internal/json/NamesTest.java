package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void namesAreFoundByTextAndByBytes() {
        Names names = new Names(List.of("id", "ключ", "", "😀"));

        for (int index = 0; index < names.size(); index++) {
            byte[] bytes = ("x" + names.get(index) + "x").getBytes(UTF_8);
            assertThat(names.indexOf(names.get(index))).isEqualTo(index);
            assertThat(names.indexOf(bytes, 1, bytes.length - 1)).isEqualTo(index);
        }
        assertThat(names.indexOf("ID")).isEqualTo(-1);
        assertThat(names.indexOf("i")).isEqualTo(-1);
    }

    @Test
    void noneIsFoundAmongNone() {
        assertThat(new Names(List.of()).indexOf("id")).isEqualTo(-1);
    }

    @Test
    void manyAreToldApart() {
        List<String> many = IntStream.range(0, 5_000).mapToObj(i -> "n" + i).toList();
        Names names = new Names(many);

        assertThat(many)
                .allSatisfy(name -> assertThat(names.get(names.indexOf(name))).isEqualTo(name));
    }

    @Test
    void ofEqualNamesTheFirstIsFound() {
        assertThat(new Names(List.of("a", "b", "b")).indexOf("b")).isEqualTo(1);
    }

    @Test
    void halfASurrogatePairIsNoQuestionMark() {
        assertThat(new Names(List.of("?")).indexOf("\uD800")).isEqualTo(-1);
        assertThat(new Names(List.of("\uD800")).indexOf("?")).isEqualTo(-1);
    }
}
