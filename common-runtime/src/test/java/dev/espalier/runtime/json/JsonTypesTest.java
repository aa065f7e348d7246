package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTypesTest {
    @ParameterizedTest
    @ValueSource(longs = {9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE, 0})
    void keepsEveryDigitOfALong(long value) throws IOException {
        assertThat(read(JsonTypes.LONG, String.valueOf(value))).isEqualTo(value);
        assertThat(write(JsonTypes.LONG, value)).isEqualTo(String.valueOf(value));
    }

    @Test
    void readsALongThatIsSentAsText() throws IOException {
        assertThat(read(JsonTypes.LONG, "\"9007199254740993\"")).isEqualTo(9007199254740993L);
    }

    @Test
    void refusesANumberThatDoesNotFit() {
        assertThatThrownBy(() -> read(JsonTypes.LONG, "92233720368547758080"))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "60.0, 60",
        "0.5, 0.5",
        "-3.0, -3",
        "-0.25, -0.25",
        "9007199254740991.0, 9007199254740991",
        "1e300, 1.0E300"
    })
    void writesWholeDoublesWithoutAFraction(double value, String expected) throws IOException {
        assertThat(write(JsonTypes.DOUBLE, value)).isEqualTo(expected);
    }

    @Test
    void readsATextThatIsSentAsANumber() throws IOException {
        assertThat(read(JsonTypes.STRING, "12.50")).isEqualTo("12.50");
    }

    @Test
    void readsNull() throws IOException {
        assertThat(read(JsonTypes.BOOLEAN, "null")).isNull();
    }

    @Test
    void keepsTheOffsetOfATime() throws IOException {
        OffsetDateTime time = OffsetDateTime.parse("2026-01-02T03:04:00+05:30");

        assertThat(read(JsonTypes.DATE_TIME, "\"2026-01-02T03:04:00+05:30\"")).isEqualTo(time);
        assertThat(write(JsonTypes.DATE_TIME, time)).isEqualTo("\"2026-01-02T03:04:00+05:30\"");
    }

    @Test
    void saysWhereATimeIsWrong() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(
                        () -> read(JsonTypes.list(() -> JsonTypes.DATE_TIME), "[\"2026-01-02T03:04:00Z\",\"soon\"]"))
                .withMessageContaining("\"soon\" at $[1] is not an RFC 3339 time");
    }

    @Test
    void writesADate() throws IOException {
        assertThat(write(JsonTypes.DATE, LocalDate.of(2026, 1, 2))).isEqualTo("\"2026-01-02\"");
    }

    @Test
    void keepsNullsInAList() throws IOException {
        TypeAdapter<List<String>> type = JsonTypes.list(() -> JsonTypes.STRING);

        assertThat(read(type, "[\"a\",null]")).containsExactly("a", null);
        assertThat(write(type, Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
    }

    @Test
    void keepsNullsAndTheOrderOfAMap() throws IOException {
        TypeAdapter<Map<String, Long>> type = JsonTypes.map(() -> JsonTypes.LONG);

        assertThat(read(type, "{\"z\":1,\"a\":null,\"m\":2}"))
                .containsExactly(Map.entry("z", 1L), entryOfNull("a"), Map.entry("m", 2L));
    }

    @Test
    void sendsNullsInAMapWhateverTheGsonIsSetTo() throws IOException {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("b", "c");

        assertThat(writeWithoutNulls(JsonTypes.map(() -> JsonTypes.STRING), map))
                .isEqualTo("{\"a\":null,\"b\":\"c\"}");
    }

    @Test
    void sendsNullsInsideAnyJsonWhateverTheGsonIsSetTo() throws IOException {
        JsonElement json = JsonParser.parseString("{\"a\":{\"b\":null},\"c\":[null]}");

        assertThat(writeWithoutNulls(JsonTypes.ANY, json)).isEqualTo("{\"a\":{\"b\":null},\"c\":[null]}");
    }

    @Test
    void tellsAbsentFromNull() throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = new Gson().newJsonWriter(text);
        out.beginObject();
        JsonTypes.writeNullable(out, "absent", JsonTypes.STRING, false, null);
        JsonTypes.writeNullable(out, "nulled", JsonTypes.STRING, true, null);
        JsonTypes.writeNullable(out, "set", JsonTypes.STRING, true, "x");
        JsonTypes.write(out, "unset", JsonTypes.STRING, null);
        out.endObject();

        assertThat(text).hasToString("{\"nulled\":null,\"set\":\"x\"}");
    }

    @Test
    void keepsTheDigitsOfAnyJson() throws IOException {
        assertThat(write(JsonTypes.ANY, read(JsonTypes.ANY, "[9007199254740993,1.10]")))
                .isEqualTo("[9007199254740993,1.10]");
    }

    @Test
    void givesListsThatCannotBeChanged() throws IOException {
        List<String> list = read(JsonTypes.list(() -> JsonTypes.STRING), "[\"a\"]");

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add("b"));
    }

    private static Map.Entry<String, @Nullable Long> entryOfNull(String key) {
        return new java.util.AbstractMap.SimpleEntry<>(key, null);
    }

    private static <T> T read(TypeAdapter<T> type, String json) throws IOException {
        return JsonBody.read(new Buffer().writeUtf8(json), type);
    }

    private static <T> String write(TypeAdapter<T> type, T value) throws IOException {
        Buffer buffer = new Buffer();
        JsonBody.write(value, type).writeTo(buffer);
        return buffer.readUtf8();
    }

    private static <T> String writeWithoutNulls(TypeAdapter<T> type, T value) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter out = new Gson().newJsonWriter(text);
        assertThat(out.getSerializeNulls()).isFalse();
        type.write(out, value);
        assertThat(out.getSerializeNulls()).isFalse();
        return text.toString();
    }
}
