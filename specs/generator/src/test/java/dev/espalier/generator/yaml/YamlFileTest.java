package dev.espalier.generator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is a file, and the value that it becomes or the one sentence that refuses it. */
class YamlFileTest {
    private static final String SYNTAX =
            ". Close what is open, and put quotes around text that has signs of YAML in it.";

    @TempDir
    Path folder;

    private final Places places = new Places();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "No",
                "no",
                "n",
                "N",
                "YES",
                "yes",
                "y",
                "ON",
                "On",
                "on",
                "OFF",
                "off",
                "12:30",
                "1:02:03",
                "190:20:30.15",
                "1_000",
                "1_000.5",
                "0b11",
                "0B11",
                "2026-01-31",
                "2026-01-31T10:00:00Z",
                "1.2.3",
                "1e",
                "e3",
                "0x",
                "0o8",
                "0xG",
                "--",
                "--1",
                "1-2",
                "+",
                ".",
                "nULL",
                "tRUE",
                "inf",
                "nan",
                "NaN",
                "Infinity",
                "1e5f",
                "8916e1c1",
                "=",
                "a#b",
                "${HOME}",
                "٣"
            })
    void isText(String plain) throws IOException {
        JsonNode value = value(plain);

        assertThat(value.isTextual()).isTrue();
        assertThat(value.asText()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "12345678901234567890",
                "1.10",
                "1.0",
                "-0.50",
                "-0",
                "1e3",
                "1E+3",
                "1.50e-08",
                "0.0000001",
                "100000000000000000000.0"
            })
    void isANumberThatKeepsItsText(String plain) throws IOException {
        JsonNode value = value(plain);

        assertThat(value.isNumber()).isTrue();
        assertThat(value.asText()).isEqualTo(plain);
        assertThat(value).hasToString(plain);
    }

    @Test
    void onlyAWholeNumberIsIntegral() throws IOException {
        assertThat(value("12").isIntegralNumber()).isTrue();
        assertThat(value("1.0").isIntegralNumber()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void isAFlag(String plain) throws IOException {
        assertThat(value(plain).isBoolean()).isTrue();
        assertThat(value(plain).asBoolean()).isEqualTo(plain.equals("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "", "# only a comment"})
    void isNothing(String plain) throws IOException {
        assertThat(value(plain).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "True",
                "TRUE",
                "False",
                "FALSE",
                "Null",
                "NULL",
                "007",
                "00",
                "-01",
                "+1",
                "+15551234567",
                "0o17",
                "0x1F",
                ".5",
                "-.5",
                "1.",
                "01.5",
                ".inf",
                "-.INF",
                "+.Inf",
                ".nan",
                ".NaN",
                "1e1000",
                "1e99999999999"
            })
    void isRefusedSinceJsonDoesNotWriteIt(String plain) throws IOException {
        assertFault(
                "a: " + plain,
                "x.yaml:1:4: " + plain
                        + " is no text to YAML, and nothing that JSON can write. Write it as JSON does, or"
                        + " put quotes around it if it is text.");
    }

    @Test
    void aNumberThatNobodyCanHoldIsRefused() throws IOException {
        assertFault(
                "a: " + "9".repeat(5000),
                "x.yaml:1:4: " + "9".repeat(40) + "... is no text to YAML, and nothing that JSON can write. Write it as"
                        + " JSON does, or put quotes around it if it is text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'null'", "\"true\"", "'1.10'", "'007'", "'<<'", "'*a'", "'&a'", "'!a'", "\"\""})
    void whatIsQuotedIsText(String quoted) throws IOException {
        assertThat(value(quoted).isTextual()).isTrue();
        assertThat(value(quoted).asText()).isEqualTo(quoted.substring(1, quoted.length() - 1));
    }

    @Test
    void aBlockIsText() throws IOException {
        assertThat(value("|\n  true\n").asText()).isEqualTo("true\n");
        assertThat(value(">-\n  12\n  30\n").asText()).isEqualTo("12 30");
    }

    @Test
    void aKeyIsTextWhateverItLooksLike() throws IOException {
        ObjectNode tree = read("{200: a, NO: b, null: c, 1.10: d, 0x1F: e, true: f, '<<': g}");

        assertThat(faults).isEmpty();
        assertThat(tree.fieldNames()).toIterable().containsExactly("200", "NO", "null", "1.10", "0x1F", "true", "<<");
    }

    @Test
    void everyPieceHasAPlaceOfItsOwn() throws IOException {
        JsonNode list = read("a:\n  - true\n  - true\n  - null\n  - ''\n  - 1\n  - ~\n  - ''\n")
                .path("a");

        assertThat(list)
                .extracting(places::of)
                .containsExactly(
                        "x.yaml:2:5: ",
                        "x.yaml:3:5: ",
                        "x.yaml:4:5: ",
                        "x.yaml:5:5: ",
                        "x.yaml:6:5: ",
                        "x.yaml:7:5: ",
                        "x.yaml:8:5: ");
    }

    @Test
    void aKeyHasAPlace() throws IOException {
        ObjectNode tree = read("a: 1\r\n\uD83D\uDE00: {b: 2}\r\n");

        assertThat(places.of(tree, "\uD83D\uDE00")).isEqualTo("x.yaml:2:1: ");
        assertThat(places.of(tree.path("\uD83D\uDE00"), "b")).isEqualTo("x.yaml:2:5: ");
        assertThat(places.of(tree, "c")).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        assertFault(
                "a: 1\nb: d\u00E9j\u00E0\n".getBytes(StandardCharsets.ISO_8859_1),
                "x.yaml:2:5: The byte E9, number 10 of the file, is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void aFileThatEndsInsideACharacterIsRefused() throws IOException {
        assertFault(
                new byte[] {'a', ':', ' ', (byte) 0xC3},
                "x.yaml:1:4: The byte C3, number 4 of the file, is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void utf16IsRefused() throws IOException {
        assertFault(
                "a: 1\n".getBytes(StandardCharsets.UTF_16),
                "x.yaml:1:1: The byte FE, number 1 of the file, is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(read("\uFEFFa: 1\n").path("a").asText()).isEqualTo("1");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uFEFF', '\uFFFE'})
    void anInvisibleCharacterIsRefused(char c) throws IOException {
        String code = String.format("%04X", (int) c);
        assertFault(
                "a: 1\rb:\r\n  - \uD83D\uDE00" + c + "\n",
                "x.yaml:3:6: The invisible character U+" + code + " stands here. Take it out, or write \"\\u" + code
                        + "\" in double quotes.");
    }

    @Test
    void anInvisibleCharacterMayBeWrittenAsAnEscape() throws IOException {
        assertThat(value("\"\\u0007\\uFEFF\\uD83D\\uDE00\"").asText()).isEqualTo("\u0007\uFEFF\uD83D\uDE00");
    }

    @Test
    void halfACharacterIsRefused() throws IOException {
        assertFault(
                "a: \"\\uD83D\"\n",
                "x.yaml:1:4: The text has half a character, from \\uD800 to \\uDFFF. Write all of it.");
    }

    @Test
    void anEscapeThatIsNoCharacterIsRefused() throws IOException {
        assertFault(
                "a: 1\nb: \"\\UFFFFFFFF\"\n",
                "x.yaml:2:1: What follows here cannot be read (For input string: \"FFFFFFFF\" under radix 16). Correct"
                        + " it.");
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        assertFault(
                "# A comment.\n".repeat(700_000),
                "x.yaml:1:1: The file is larger than 8 MiB. Split it, one file for each product area.");
    }

    @Test
    void aLargeFileIsRead() throws IOException {
        assertThat(read("# A comment.\n".repeat(600_000) + "a: [1]\n").path("a"))
                .hasSize(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        YamlFile.read(folder, "x.yaml", places, faults);

        assertThat(faults)
                .singleElement()
                .asString()
                .matches("x\\.yaml:1:1: The file cannot be read \\(.*\\)\\. Repair or remove it\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# Only a comment.\n", "\uFEFF"})
    void anEmptyFileIsRefused(String yaml) throws IOException {
        assertFault(yaml, "x.yaml:1:1: The file is empty. Write a part of the document, or remove the file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "text\n", "a:b\n", "null\n", "[a]\n"})
    void aDocumentIsAMapping(String yaml) throws IOException {
        assertFault(yaml, "x.yaml:1:1: A document is a mapping. Begin with a key, such as paths: or components:.");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        assertFault(
                "---\na: 1\n---\nb: 2\n", "x.yaml:3:1: A second document begins here. Move it to a file of its own.");
    }

    @Test
    void oneDocumentMayHaveABeginningAndAnEnd() throws IOException {
        assertThat(read("%YAML 1.2\n---\na: 1\n...\n# The end.\n")).hasToString("{\"a\":1}");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.3", "2.0"})
    void anotherVersionOfYamlIsRefused(String version) throws IOException {
        assertFault(
                "%YAML " + version + "\n---\na: 1\n",
                "x.yaml:1:1: The file is said to be YAML " + version + ". It is read as YAML 1.2. Take the line out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n\tb: 1\n", "a: b\n\tc: d\n", "a:\n \tb: 1\n", "a: |\n\ttext\n"})
    void aTabIsNoIndentation(String yaml) throws IOException {
        int column = yaml.split("\n")[1].indexOf('\t') + 1;
        assertFault(yaml, "x.yaml:2:" + column + ": A tab stands in the indentation. Indent with spaces.");
    }

    @Test
    void aTabWhereYamlHasOneIsRead() throws IOException {
        assertThat(read("a:\t1\t# one\nb: [\n\t2 ]\nc: |\n  x\ty\n"))
                .hasToString("{\"a\":1,\"b\":[2],\"c\":\"x\\ty\\n\"}");
        assertThat(faults).isEmpty();
    }

    @Test
    void aTagIsRefused() throws IOException {
        assertFault(
                "a: !foo 1\n", "x.yaml:1:4: \"!foo\" is a tag. Take it out, or put quotes around it if it is text.");
        assertFault(
                "a: !!str 1\n", "x.yaml:1:4: \"!!str\" is a tag. Take it out, or put quotes around it if it is text.");
        assertFault(
                "a: !<tag:espalier.dev,2026:x> {}\n",
                "x.yaml:1:4: \"tag:espalier.dev,2026:x\" is a tag. Take it out, or put quotes around it if it is text.");
        assertFault(
                "a: [!important b]\n",
                "x.yaml:1:5: \"!important\" is a tag. Take it out, or put quotes around it if it is text.");
        assertFault("!k a: 1\n", "x.yaml:1:1: \"!k\" is a tag. Take it out, or put quotes around it if it is text.");
        assertFault("a: !e!foo 1\n", "x.yaml:1:4: This is not YAML: found undefined tag handle !e!" + SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: &b {c: 1}\nd: *b\n", "a: &b\n  c: *b\n", "a: &b [*b]\n", "a: &b\n", "a: &b 1\n*b : 2\n"})
    void anAnchorIsRefusedOnce(String yaml) throws IOException {
        assertFault(
                yaml,
                "x.yaml:1:4: \"&b\" is an anchor. Name what it stands for in components and refer to it with $ref, or"
                        + " put quotes around it if it is text.");
    }

    @Test
    void anAliasOfNothingIsRefused() throws IOException {
        assertFault("a: *b\n", "x.yaml:1:4: \"*b\" is an alias of nothing. Put quotes around it if it is text.");
    }

    @Test
    void aMergeKeyIsRefused() throws IOException {
        assertFault(
                "a:\n  <<: {b: 1}\n  c: 2\n",
                "x.yaml:2:3: \"<<\" merges what another mapping holds. Write allOf: [{$ref: ...}] instead.");
    }

    @Test
    void everythingThatIsRefusedIsToldAtOnce() throws IOException {
        read("a: &b {c: 1}\nd:\n  <<: *b\n  e: !f 007\n");

        assertThat(faults)
                .extracting(fault -> fault.substring(0, 11))
                .containsExactly("x.yaml:1:4:", "x.yaml:3:3:", "x.yaml:4:6:", "x.yaml:4:6:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n  ? [b, c]\n  : 1\n", "a:\n  ? {b: c}\n  : 1\n", "a:\n  ? - b\n  : 1\n"})
    void aComplexKeyIsRefused(String yaml) throws IOException {
        assertFault(
                yaml,
                "x.yaml:2:5: The key is a list or a mapping. Write a word, or put quotes around it if it is text.");
    }

    @Test
    void aTemplateIsNoValue() throws IOException {
        assertFault(
                "a: {{ b }}\n",
                "x.yaml:1:5: The key is a list or a mapping. Write a word, or put quotes around it if it is text.");
    }

    @Test
    void anExplicitKeyThatIsAWordIsRead() throws IOException {
        assertThat(read("? a\n: 1\n? b\n")).hasToString("{\"a\":1,\"b\":null}");
        assertThat(faults).isEmpty();
    }

    @Test
    void aKeyStandsOnce() throws IOException {
        assertFault("a: 1\n\"a\": 2\n", "x.yaml:2:1: \"a\" stands here twice. Keep one of them.");
        assertFault("b: {a: 1, a: 1}\n", "x.yaml:1:11: \"a\" stands here twice. Keep one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[{b: "})
    void aBottomlessDocumentIsRefused(String opening) throws IOException {
        read("a: " + opening.repeat(50_000));

        assertThat(faults)
                .singleElement()
                .asString()
                .matches(
                        "x\\.yaml:1:\\d+: This stands in 100 mappings and lists\\. Close what is open, or name parts of it"
                                + " in components\\.");
    }

    @Test
    void brokenSyntaxIsNamedWithItsBeginning() throws IOException {
        assertFault("a: b: c\n", "x.yaml:1:5: This is not YAML: mapping values are not allowed here" + SYNTAX);
        assertFault(
                "a: 1\nb: 'it\nc: 2\n",
                "x.yaml:4:1: This is not YAML: found unexpected end of stream in what begins at 2:4" + SYNTAX);
        assertFault(
                "a: @b\n", "x.yaml:1:4: This is not YAML: found character '@' that cannot start any token" + SYNTAX);
        assertFault(
                "a: [1\n",
                "x.yaml:2:1: This is not YAML: expected ',' or ']', but got <stream end> in what begins at 1:4"
                        + SYNTAX);
    }

    private JsonNode value(String yaml) throws IOException {
        JsonNode value = read("a: " + yaml).path("a");
        assertThat(faults).isEmpty();
        return value;
    }

    private void assertFault(String yaml, String sentence) throws IOException {
        assertFault(yaml.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private void assertFault(byte[] yaml, String sentence) throws IOException {
        faults.clear();
        YamlFile.read(Files.write(folder.resolve("x.yaml"), yaml), "x.yaml", places, faults);
        assertThat(faults).containsExactly(sentence);
    }

    private ObjectNode read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("x.yaml"), yaml), "x.yaml", places, faults);
    }
}
