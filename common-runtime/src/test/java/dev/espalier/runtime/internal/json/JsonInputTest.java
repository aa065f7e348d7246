package dev.espalier.runtime.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static final Names NAMES = new Names(List.of("id", "ключ", "tags"));

    private final PropertyNames properties = new PropertyNames(List.of("id", "ключ", "tags"));

    private final JsonInput input = new JsonInput();

    @Test
    void aDocumentIsReadStepByStep() {
        start(" { \"id\" : \"x\" , \"tags\":[true,false,null,-1.50e+3,[],{}] } ");

        assertThat(input.peek()).isEqualTo(JsonToken.BEGIN_OBJECT);
        input.beginObject();
        assertThat(input.hasNext()).isTrue();
        assertThat(input.peek()).isEqualTo(JsonToken.NAME);
        assertThat(input.nextName()).isEqualTo("id");
        assertThat(input.peek()).isEqualTo(JsonToken.STRING);
        assertThat(input.nextString()).isEqualTo("x");
        assertThat(input.nextName()).isEqualTo("tags");
        input.beginArray();
        assertThat(input.peek()).isEqualTo(JsonToken.BOOLEAN);
        assertThat(input.nextBoolean()).isTrue();
        assertThat(input.nextBoolean()).isFalse();
        assertThat(input.peek()).isEqualTo(JsonToken.NULL);
        input.nextNull();
        assertThat(input.peek()).isEqualTo(JsonToken.NUMBER);
        assertThat(input.nextNumber()).isEqualTo("-1.50e+3");
        input.beginArray();
        assertThat(input.hasNext()).isFalse();
        input.endArray();
        input.skipValue();
        assertThat(input.peek()).isEqualTo(JsonToken.END_ARRAY);
        input.endArray();
        assertThat(input.peek()).isEqualTo(JsonToken.END_OBJECT);
        input.endObject();
        assertThat(input.hasNext()).isFalse();
        input.endDocument();
    }

    @Test
    void knownNamesAreFoundWithoutStrings() {
        start("{\"ключ\":1,\"i\\u0064\":2,\"other\":[3],\"n\\u00e4\":4}");

        input.beginObject();
        assertThat(input.nextName(properties, JsonInput.OTHER)).isEqualTo(1);
        assertThat(input.name()).isEqualTo("ключ");
        input.skipValue();
        assertThat(input.nextName(properties, 1)).isEqualTo(0);
        assertThat(input.name()).isEqualTo("id");
        input.skipValue();
        assertThat(input.nextName(properties, 0)).isEqualTo(JsonInput.OTHER);
        assertThat(input.name()).isEqualTo("other");
        input.skipValue();
        assertThat(input.name()).isEqualTo("other");
        assertThat(input.nextName(properties, JsonInput.OTHER)).isEqualTo(JsonInput.OTHER);
        assertThat(input.name()).isEqualTo("nä");
        assertThat(input.nextInteger()).isEqualTo(4);
        assertThat(input.nextName(properties, JsonInput.OTHER)).isEqualTo(JsonInput.END);
        input.endObject();
    }

    @Test
    void namesAreFoundInWhateverOrderTheyCome() {
        for (String document : List.of(
                "{\"id\":1,\"ключ\":1,\"tags\":1}",
                "{\"tags\":1,\"id\":1,\"id\":1,\"ключ\":1}",
                "{\"tags\":1 , \"id\":1, \"id\" :1,\"ключ\": 1}",
                "{\"ключ\":1,\"tag\":1,\"tagss\":1,\"tags\":1}")) {
            start(document).beginObject();
            int index = JsonInput.OTHER;
            while ((index = input.nextName(properties, index)) != JsonInput.END) {
                assertThat(index).isEqualTo(properties.indexOf(input.name()));
                assertThat(input.nextInteger()).isEqualTo(1);
            }
            input.endObject();
            input.endDocument();
        }
    }

    @Test
    void aStringThatIsNoneOfTheKnownStaysNext() {
        start("[\"id\",\"i\\u0064\",\"other\"]");

        input.beginArray();
        assertThat(input.nextString(NAMES)).isEqualTo(0);
        assertThat(input.nextString(NAMES)).isEqualTo(0);
        assertThat(input.nextString(NAMES)).isEqualTo(-1);
        assertThat(input.nextString()).isEqualTo("other");
        input.endArray();
    }

    @Test
    void stringsAreDecoded() {
        assertThat(start("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00C9\"").nextString())
                .isEqualTo("\"\\/\b\f\n\r\téÉ");
        assertThat(start("\"plain é€😀\u0080\u07ff\u0800\uffff\u007f\"").nextString())
                .isEqualTo("plain é€😀\u0080\u07ff\u0800\uffff\u007f");
        assertThat(start("\"\\uD800x\\uDE00\"").nextString()).isEqualTo("\uD800x\uDE00");
        assertThat(start("\"\\ud83d\\ude00\"").nextString()).isEqualTo("😀");
    }

    @Test
    void aLongStringGrowsTheScratch() {
        String text = "aé".repeat(10_000);

        assertThat(start('"' + text + '"').nextString()).isEqualTo(text);
        assertThat(start("\"" + "a".repeat(10_000) + "\\n\"").nextString()).isEqualTo("a".repeat(10_000) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "10", "123456789012345678", "-999999999999999999"})
    void anIntegerIsALong(String text) {
        assertThat(start(text).nextIsInteger()).isTrue();
        assertThat(input.nextInteger()).isEqualTo(Long.parseLong(text));
        input.endDocument();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "1.0", "1e2", "1234567890123456789", "\"1\"", "true", "[1]"})
    void anythingElseIsNone(String text) {
        assertThat(start(text).nextIsInteger()).isFalse();
        refuses(text, JsonInput::nextInteger, "Expected");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-0, false",
        "60, true",
        "60.0, false",
        "-60.5, true",
        "0.001, true",
        "0.0009, false",
        "9999999.5, true",
        "10000000.5, false",
        "123456789012345, true",
        "1234567890123456, false",
        "1234567.12345678, true",
        "1234567.123456789, false",
        "0.00123456789012345, true",
        "0.001234567890123456, false",
        "1e2, false",
        "1.5e0, false",
        "0.10, false",
        "'\"1\"', false"
    })
    void aCanonicalNumberIsOneThatADoubleGivesBack(String text, boolean canonical) {
        assertThat(start(text).nextNumberIsCanonical()).isEqualTo(canonical);
    }

    @Test
    void anElementKeepsItsNumbersAsTheyAreWritten() {
        String json = "{\"a\":[1.50,1E400,-0,null],\"b\":{\"c\":\"x\",\"d\":true}}";

        assertThat(start(json).nextElement()).hasToString(json);
        assertThat(start("{\"a\":1,\"a\":2}").nextElement()).hasToString("{\"a\":2}");
        assertThat(new Gson().toJson(new JsonPrimitive(new NumberText("1.50")))).isEqualTo("1.50");
    }

    @Test
    void aNumberTextIsANumber() {
        NumberText number = new NumberText("12.75e1");

        assertThat(number.intValue()).isEqualTo(127);
        assertThat(number.longValue()).isEqualTo(127);
        assertThat(number.doubleValue()).isEqualTo(127.5);
        assertThat(number.floatValue()).isEqualTo(127.5f);
        assertThat(number).isEqualTo(new NumberText("12.75e1")).isNotEqualTo(new NumberText("127.5"));
        assertThat(number).hasSameHashCodeAs(new NumberText("12.75e1"));
        assertThat(new NumberText("-9223372036854775808").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> new NumberText("1e999999999").longValue());
    }

    @Test
    void lookingAheadConsumesNothing() {
        start("[{\"a\":{\"type\":\"no\"},\"type\":\"first\",\"t\\u0079pe\":\"l\\u0061st\",\"n\":1}]");

        input.beginArray();
        assertThat(input.lookAhead("type")).isEqualTo("last");
        assertThat(input.lookAhead("n")).isNull();
        assertThat(input.lookAhead("absent")).isNull();
        assertThat(input.lookAheadHas("n")).isTrue();
        assertThat(input.lookAheadHas("absent")).isFalse();
        assertThat(input.path()).isEqualTo("$[0]");
        input.beginObject();
        assertThat(input.nextName()).isEqualTo("a");
        assertThat(input.lookAhead("type")).isEqualTo("no");
        input.skipValue();
        assertThat(input.nextName()).isEqualTo("type");
    }

    @Test
    void lookingAheadAtSomethingElseOrBrokenIsRefused() {
        refuses("[1]", in -> in.lookAhead("a"), "Expected an object but found an array at");
        refuses("{\"a\":1", in -> in.lookAheadHas("a"), "The document ends too early");
    }

    @Test
    void thePathIsOfTheValueThatIsNextOrWasLast() {
        start("{\"data\":[1,{\"a b\":{\"it's\":true}}],\"é-_1\":2,\"\":3}");

        assertThat(input.path()).isEqualTo("$");
        input.beginObject();
        assertThat(input.path()).isEqualTo("$");
        input.nextName();
        assertThat(input.path()).isEqualTo("$.data");
        input.beginArray();
        assertThat(input.path()).isEqualTo("$.data[0]");
        input.nextNumber();
        assertThat(input.path()).isEqualTo("$.data[0]");
        input.peek();
        assertThat(input.path()).isEqualTo("$.data[1]");
        input.beginObject();
        input.nextName();
        input.beginObject();
        input.nextName();
        assertThat(input.path()).isEqualTo("$.data[1]['a b']['it\\'s']");
        input.skipValue();
        input.endObject();
        input.endObject();
        input.endArray();
        assertThat(input.path()).isEqualTo("$.data");
        input.nextName();
        assertThat(input.path()).isEqualTo("$.é-_1");
        input.skipValue();
        input.nextName();
        assertThat(input.path()).isEqualTo("$['']");
    }

    @Test
    void anErrorSaysWhatAndWhere() {
        refuses(
                "{\n \"data\": [\n  \"é\", x]}",
                JsonInput::skipValue,
                "Expected a value but found 'x' at line 3, column 8 (offset 21), path $.data[1]");
        refuses(
                "{\"a\":1}",
                in -> {
                    in.beginObject();
                    in.nextName();
                    in.nextString();
                },
                "Expected a string but found a number at line 1, column 6 (offset 5), path $.a");
    }

    @Test
    void linesAndColumnsAreCountedFromOne() {
        refuses(
                "[\n  \"é\", 2]",
                in -> {
                    in.beginArray();
                    in.nextString();
                    in.nextString();
                },
                "Expected a string but found a number at line 2, column 8 (offset 10), path $[1]");
    }

    @Test
    void anErrorKeepsValuesToItself() {
        refuses("[\"secret\\x\"]", JsonInput::skipValue, "Expected an escape sequence but found 'x' at line 1");
        assertThatExceptionOfType(JsonParseException.class)
                .isThrownBy(() -> start("\"secret").nextString())
                .withMessageNotContaining("secret");
    }

    @Test
    void anotherKindThanAskedForIsRefused() {
        refuses("1", JsonInput::nextString, "Expected a string but found a number at");
        refuses("1", in -> in.nextString(NAMES), "Expected a string but found a number at");
        refuses("\"1\"", JsonInput::nextNumber, "Expected a number but found a string at");
        refuses("null", JsonInput::nextBoolean, "Expected a boolean but found null at");
        refuses("true", JsonInput::nextNull, "Expected null but found a boolean at");
        refuses("[]", JsonInput::beginObject, "Expected an object but found an array at");
        refuses("{}", JsonInput::beginArray, "Expected an array but found an object at");
        refuses("{}", JsonInput::nextName, "Expected a name but found an object at");
        refuses("{}", JsonInput::endObject, "Expected the end of the object but found an object at");
        refuses("{}", JsonInput::endDocument, "Expected the end of the document but found an object at");
        refuses("{}", JsonInput::name, "No name has been read at");
        refuses(
                "[]",
                in -> {
                    in.beginArray();
                    in.skipValue();
                },
                "Expected a value but found the end of the array at");
        refuses(
                "{\"a\":1}",
                in -> {
                    in.beginObject();
                    in.nextElement();
                },
                "Expected a value but found a name at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "['a']",
                "// c\n1",
                "/* c */1",
                "# c\n1",
                "1 // c",
                "{\"a\"=1}",
                "{\"a\":1;\"b\":2}",
                "[1;2]",
                "1 2",
                "[]]",
                "[}",
                "{]",
                "}",
                "True",
                "TRUE",
                "tru",
                "truex",
                "nul",
                "Null",
                "nulll",
                "fals",
                "false1",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "01",
                "-01",
                "1.",
                ".5",
                "+1",
                "-",
                "--1",
                "1e",
                "1e+",
                "1.e1",
                "0x1",
                "1.2.3",
                "1a",
                "1-",
                "-a",
                "\"\\x\"",
                "\"\\'\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\U0041\"",
                "\"a\nb\"",
                "\"\t\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "\u00a01",
                "1\f",
                "\u000b1",
                "\ufeff\ufeff1",
                "[\ufeff1]",
                "\u0000",
                ")]}'\n1"
            })
    void whatIsNotJsonIsRefused(String text) {
        refusesHoweverRead(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "[1",
                "[1,",
                "{",
                "{\"",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "\"",
                "\"\\",
                "\"\\u",
                "\"\\u004",
                "-",
                "1.",
                "1e",
                "1e-",
                "t",
                "tru",
                "fals",
                "nul",
                "\ufeff"
            })
    void whatIsCutOffSaysSo(String text) {
        refuses(text, JsonInput::skipValue, "The document ends too early: ");
        refusesHoweverRead(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00bf",
                "\u00c0\u00af",
                "\u00c1\u00bf",
                "\u00c3",
                "\u00c3(",
                "\u00e0\u009f\u00bf",
                "\u00e2\u0082",
                "\u00e2(\u00a1",
                "\u00ed\u00a0\u0080",
                "\u00ed\u00bf\u00bf",
                "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080",
                "\u00f0\u008f\u00bf\u00bf",
                "\u00f0\u009f\u0098",
                "\u00f4\u0090\u0080\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00fe",
                "\u00ff",
                "\u00f8\u0088\u0080\u0080\u0080"
            })
    void whatIsNotUtf8IsRefused(String bytes) {
        refusesHoweverRead(("\"" + bytes + "\"").getBytes(ISO_8859_1));
        refusesHoweverRead(("\"" + bytes).getBytes(ISO_8859_1));
        refusesHoweverRead(("{\"" + bytes + "\":1}").getBytes(ISO_8859_1));
        refusesHoweverRead(bytes.getBytes(ISO_8859_1));
    }

    @Test
    void oneByteOrderMarkIsPassedOver() {
        assertThat(start("\ufeff 7").nextInteger()).isEqualTo(7);
        input.endDocument();
        refuses("\ufeff7", JsonInput::nextString, "Expected a string but found a number at line 1, column 1 ");
    }

    @Test
    void whatIsAfterTheDocumentIsRefused() {
        refuses(
                "1 x",
                in -> {
                    in.skipValue();
                    in.endDocument();
                },
                "Expected the end of the document but found 'x' at line 1, column 3 (offset 2)");
    }

    @Test
    void nestingHasALimit() {
        int limit = JsonInput.DEPTH_LIMIT;
        String deepest = "[".repeat(limit) + "]".repeat(limit);

        assertThat(start(deepest).nextElement()).hasToString(deepest);
        refuses("[".repeat(limit + 1), JsonInput::nextElement, "The document is nested deeper than 512 levels at");
        refuses("[".repeat(100_000), JsonInput::nextElement, "The document is nested deeper than 512 levels at");
        refuses("{\"a\":".repeat(100_000), JsonInput::skipValue, "The document is nested deeper than 512 levels at");
    }

    @Test
    void aPartOfAnArrayIsADocument() {
        byte[] data = "xx[1]xx".getBytes(UTF_8);

        input.reset(data, 2, 5).skipValue();

        input.endDocument();
        assertThat(input.path()).isEqualTo("$");
    }

    @Test
    void aDocumentLeavesNothingToTheNext() {
        start("{\"a\":[12").beginObject();
        input.nextName();
        input.beginArray();
        assertThat(input.nextIsInteger()).isTrue();

        assertThat(start("     [34").peek()).isEqualTo(JsonToken.BEGIN_ARRAY);
        assertThat(input.path()).isEqualTo("$");
    }

    private JsonInput start(String text) {
        byte[] data = text.getBytes(UTF_8);
        return input.reset(data, 0, data.length);
    }

    private void refuses(String text, Consumer<JsonInput> read, String message) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> read.accept(start(text)))
                .withMessageStartingWith(message);
    }

    private void refusesHoweverRead(byte[] data) {
        List<Consumer<JsonInput>> ways = List.of(JsonInput::nextElement, JsonInput::skipValue);
        for (Consumer<JsonInput> way : ways) {
            assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> {
                way.accept(input.reset(data, 0, data.length));
                input.endDocument();
            });
        }
    }
}
