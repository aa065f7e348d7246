package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTest {
    private final JsonOutput output = new JsonOutput();

    @Test
    void commasAndColonsComeByThemselves() {
        output.beginObject();
        output.name("a");
        output.value(1);
        output.name(JsonOutput.encodeName("b\"é"));
        output.beginArray();
        output.value("x");
        output.value(true);
        output.nullValue();
        output.beginArray();
        output.endArray();
        output.beginObject();
        output.endObject();
        output.endArray();
        output.name("c");
        output.rawNumber("1.50");
        output.endObject();

        assertThat(written()).isEqualTo("{\"a\":1,\"b\\\"é\":[\"x\",true,null,[],{}],\"c\":1.50}");
    }

    @Test
    void theBufferHoldsWhatHasBeenWritten() {
        output.value("é");

        assertThat(Arrays.copyOf(output.buffer(), output.size())).isEqualTo(output.toByteArray());
    }

    @Test
    void aDocumentLeavesNothingToTheNext() {
        output.beginArray();
        output.value(1);
        output.reset().value(2);

        assertThat(written()).isEqualTo("2");
    }

    @Test
    void everyCharacterIsEscapedAsByGson() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                all.append(c);
            }
        }
        all.append("😀");
        StringWriter expected = new StringWriter();
        new JsonWriter(expected).value(all.toString());

        output.value(all.toString());

        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        output.value("\uD83D x\uDE00\uD83D");

        assertThat(written()).isEqualTo("\"\\ud83d x\\ude00\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aLongIsWrittenInDigits(long value) {
        output.value(value);

        assertThat(written()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60",
        "-60, -60",
        "0, 0",
        "-0.0, -0",
        "0.1, 0.1",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9.007199254740992E15",
        "1e300, 1.0E300",
        "1e-7, 1.0E-7"
    })
    void aDoubleIsWrittenWithoutAnIdleFraction(double value, String expected) {
        output.value(value);

        assertThat(written()).isEqualTo(expected);
        assertThat(Double.parseDouble(written())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.value(value))
                .withMessage("JSON has no number for " + value);
        assertThatIllegalArgumentException().isThrownBy(() -> output.element(new JsonPrimitive(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01", "1.", ".5", "1e", "+1", "1,2", "NaN", "1 ", "\u0661", "\u0131"})
    void aRawNumberIsANumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> output.rawNumber(text));
        assertThat(output.size()).isZero();
    }

    @Test
    void aTreeIsWrittenWithItsNulls() {
        String json = "{\"a\":[1.50,null,{\"b\":null}],\"c\":\"\\n\",\"d\":false}";

        output.element(JsonParser.parseString(json));

        assertThat(written()).isEqualTo(json);
    }

    @Test
    void aLongTextGrowsTheBuffer() {
        String text = "0123456789é".repeat(10_000);

        output.value(text);

        assertThat(written()).isEqualTo('"' + text + '"');
    }

    @Test
    void deepNestingGrowsToo() {
        for (int i = 0; i < 1_000; i++) {
            output.beginArray();
        }
        for (int i = 0; i < 1_000; i++) {
            output.endArray();
        }

        assertThat(written()).isEqualTo("[".repeat(1_000) + "]".repeat(1_000));
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        refuses(out -> out.name("a"));
        refuses(JsonOutput::endArray);
        refuses(JsonOutput::endObject);
        output.beginArray();
        refuses(out -> out.name("a"));
        refuses(JsonOutput::endObject);
        output.beginObject();
        refuses(out -> out.value("x"));
        refuses(out -> out.value(1));
        refuses(out -> out.value(1.5));
        refuses(out -> out.value(true));
        refuses(JsonOutput::nullValue);
        refuses(out -> out.rawNumber("1"));
        refuses(JsonOutput::beginObject);
        refuses(JsonOutput::endArray);
        output.name("a");
        refuses(out -> out.name("b"));
        refuses(JsonOutput::endObject);
        output.value(1);
        refuses(out -> out.value(1));
        output.endObject();
        output.endArray();
        refuses(out -> out.value(1));

        assertThat(written()).isEqualTo("[{\"a\":1}]");
    }

    private void refuses(Consumer<JsonOutput> write) {
        assertThatIllegalStateException().isThrownBy(() -> write.accept(output));
    }

    private String written() {
        return new String(output.toByteArray(), UTF_8);
    }
}
