package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.espalier.torture.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedEnumTest {
    private static final Gson GSON = new Gson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "1/4",
                "",
                "audio-only,capped-1080p",
                "-1",
                "1",
                "unrecognized",
                "values",
                "a-b",
                "a_b",
                "a b",
                "*",
                "\"",
                "\\",
                "empty",
                "class",
                "*/",
                "x{y`z"
            })
    void everyValueIsAConstantOfItsOwn(String value) {
        Value constant = Value.of(value);

        assertThat(constant.value()).isEqualTo(value);
        assertThat(constant.isKnown()).isTrue();
        assertThat(constant).isSameAs(Value.of(value));
        assertThat(GSON.fromJson(GSON.toJson(constant), Value.class)).isSameAs(constant);
    }

    @Test
    void constantsAreNamedAfterTheirValues() {
        assertThat(Value._1_4.value()).isEqualTo("1/4");
        assertThat(Value.EMPTY.value()).isEmpty();
        assertThat(Value.AUDIO_ONLY_CAPPED_1080P.value()).isEqualTo("audio-only,capped-1080p");
        assertThat(Value.NEGATIVE_1.value()).isEqualTo("-1");
        assertThat(Value._1.value()).isEqualTo("1");
        assertThat(Value.A_B_2.value()).isEqualTo("a_b");
        assertThat(Value.UNRECOGNIZED_2.value()).isEqualTo("unrecognized");
    }

    @Test
    void aValueOfTheFutureIsKeptAndWrittenBack() {
        Value value = GSON.fromJson("\"new\"", Value.class);

        assertThat(value.isKnown()).isFalse();
        assertThat(value.value()).isEqualTo("new");
        assertThat(GSON.toJson(value)).isEqualTo("\"new\"");
        assertThat(value).isEqualTo(Value.of("new")).hasSameHashCodeAs(Value.of("new"));
    }

    @Test
    void aSwitchTakesAValueOfTheFuture() {
        assertThat(described(Value.of("new"))).isEqualTo("new to us");
        assertThat(described(Value.PLAIN)).isEqualTo("plain");
    }

    private static String described(Value value) {
        return switch (value.known()) {
            case PLAIN -> "plain";
            case UNRECOGNIZED -> value.value() + " to us";
            default -> "other";
        };
    }
}
