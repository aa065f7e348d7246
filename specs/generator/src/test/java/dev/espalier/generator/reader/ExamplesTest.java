package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An example is a value of its schema, and what of it is not is told where it stands. */
class ExamplesTest {
    private static final String PAGE = "    ThingPage:\n";
    private static final String SIZES = "sizes: {type: array, items: {type: integer}}";

    @TempDir
    Path specs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[chair] | 19:24: GET /things response 200 example is [\"chair\"], and its schema says object. Correct one of"
                        + " them.",
                "{data: [{name: chair}, {name: 7}]} | 19:54: GET /things response 200 example.data[1].name is 7, and its"
                        + " schema says string. Correct one of them.",
                "{data: {name: chair}} | 19:31: GET /things response 200 example.data is {\"name\":\"chair\"}, and its"
                        + " schema says array. Correct one of them.",
                "{data: [{nam: chair}]} | 19:33: GET /things response 200 example.data[0] has the property nam, which"
                        + " Thing does not declare. Did you mean name?",
                "{nextCursor: null} | 19:37: GET /things response 200 example.nextCursor is null, which its schema does"
                        + " not allow. Write a value, or say nullable: true in the schema.",
                "{data: [{sizes: [1, 2.5]}]} | 19:44: GET /things response 200 example.data[0].sizes[1] is 2.5, and its"
                        + " schema says integer. Correct one of them.",
                "{data: [{sizes: [9223372036854775808]}]} | 19:41: GET /things response 200 example.data[0].sizes[0] is"
                        + " 9223372036854775808, and its schema says integer. Correct one of them."
            })
    void ofABodyIsChecked(String example, String sentence) {
        TinyDocument.assertFault(
                specs,
                "example: {data: [{name: chair}], nextCursor: c2}",
                "example: " + example,
                "specs/tiny/things.yaml:" + sentence);
    }

    @Test
    void ofAParameterIsChecked() {
        TinyDocument.assertFault(
                specs,
                "example: c1}",
                "example: 1}",
                "specs/tiny/things.yaml:12:99: GET /things parameter after example is 1, and its schema says string.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: string, format: date-time | '2020-07-03 02:11:51' | date-time",
                "type: string, format: date-time | '2020-07-03T02:11Z' | date-time",
                "type: string, format: date-time | '2020-02-30T02:11:51Z' | date-time",
                "type: string, format: date | 2020-02-30 | date",
                "type: string, format: date | 20200203s | date",
                "type: string, format: int64 | 1.5e3s | int64",
                "type: integer, format: int32 | 2147483648 | int32"
            })
    void isOfTheFormat(String schema, String example, String format) {
        TinyDocument.assertFault(
                specs,
                SIZES,
                "at: {" + schema + ", example: " + example + "}",
                ", which is no " + format + ". Correct it, or the format of its schema.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: integer, minimum: 2 | 1 | minimum: 2",
                "type: number, minimum: 2, exclusiveMinimum: true | 2.0 | exclusiveMinimum: true",
                "type: integer, maximum: 2 | 3 | maximum: 2",
                "type: number, maximum: 2.5, exclusiveMaximum: true | 2.5 | exclusiveMaximum: true",
                "type: number, multipleOf: 0.1 | 0.25 | multipleOf: 0.1",
                "type: string, minLength: 3 | ab | minLength: 3",
                "type: string, maxLength: 1 | ab | maxLength: 1",
                "type: string, pattern: '^[a-z]+$' | a1 | pattern: ^[a-z]+$",
                "type: array, items: {}, minItems: 2 | [1] | minItems: 2",
                "type: array, items: {}, maxItems: 1 | [1, 2] | maxItems: 1",
                "type: array, items: {}, uniqueItems: true | [1, 1] | uniqueItems: true",
                "type: object, minProperties: 1 | {} | minProperties: 1",
                "type: object, maxProperties: 1 | {a: 1, b: 2} | maxProperties: 1"
            })
    void staysWithinTheLimits(String schema, String example, String limit) {
        TinyDocument.assertFault(
                specs,
                SIZES,
                "size: {" + schema + ", example: " + example + "}",
                ", and its schema says " + limit + ". Correct one of them.");
    }

    @Test
    void staysWithinTheLimitsOfWhatItsSchemaRefersTo() {
        TinyDocument.assertFault(
                specs,
                PAGE,
                "    Short: {type: string, maxLength: 3}\n"
                        + "    Uses: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/Short'}],"
                        + " minLength: 2, example: abcd}}}\n" + PAGE,
                "Uses.a example is \"abcd\", and its schema says maxLength: 3.");
    }

    @Test
    void hasWhatItsSchemaRequires() {
        TinyDocument.assertFault(
                specs,
                "    ThingPage:\n      type: object\n",
                "    ThingPage:\n      type: object\n      required: [nextCursor, data]\n      example: {nextCursor: c}\n",
                "specs/tiny/things.yaml:46:16: ThingPage example has no data, which ThingPage requires. Add it.");
    }

    @Test
    void showsKnownValuesOfAnEnum() {
        assertFault(
                "    Kind: {type: string, enum: [chair, table], example: tabel}\n",
                "Kind example has the unknown value \"tabel\". Did you mean table?");
    }

    @Test
    void showsTheConstant() {
        assertFault(
                "    Chair: {type: object, properties: {kind: {type: string, enum: [chair]}}, example: {kind: sofa}}\n",
                "Chair example.kind has the unknown value \"sofa\". Use chair.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: sofa} | example.kind has the unknown value \"sofa\". Use chair or table.",
                "{legs: 4} | example has no kind, which tells what of Furniture it is. Add it.",
                "chair | example is \"chair\"",
                "{kind: chair, legs: four} | example.legs is \"four\", and its schema says integer.",
                "{kind: table, legs: 4} | example has the property legs, which Table does not declare."
            })
    void ofAUnionIsOneOfItsVariants(String example, String sentence) {
        assertFault(
                "    Furniture:\n"
                        + "      oneOf: [{$ref: '#/components/schemas/Chair'}, {$ref: '#/components/schemas/Table'}]\n"
                        + "      discriminator:\n        propertyName: kind\n"
                        + "        mapping: {chair: '#/components/schemas/Chair', table: '#/components/schemas/Table'}\n"
                        + "      example: " + example + "\n"
                        + "    Chair: {type: object, properties: {kind: {type: string}, legs: {type: integer}}}\n"
                        + "    Table: {type: object, properties: {kind: {type: string}}}\n",
                "Furniture " + sentence);
    }

    @Test
    void ofAUnionOfValuesIsOneOfItsTypes() {
        assertFault(
                "    Size: {oneOf: [{type: string}, {type: integer}], example: 1.5}\n",
                "Size example is 1.5, which is none of the alternatives of Size. Correct it.");
    }

    @Test
    void ofAMapHasValuesOfItsType() {
        assertFault(
                "    Counts: {type: object, additionalProperties: {type: integer}, example: {a: 1, b: two}}\n",
                "Counts example.b is \"two\", and its schema says integer.");
    }

    @Test
    void ofATimeInTextIsANumber() {
        assertFault(
                "    Times: {type: object, properties: {at: {type: string, x-epoch: seconds}}, example: {at: noon}}\n",
                "Times example.at is \"noon\", which is no number of seconds.");
    }

    @Test
    void mayHoldWhatLooksLikeAReference() {
        assertThatCode(() -> TinyDocument.read(
                        specs,
                        TinyDocument.THINGS.replace(
                                "nextCursor: {type: string}", "nextCursor: {example: {$ref: '#/here'}}")))
                .doesNotThrowAnyException();
    }

    @Test
    void ofAPieceThatNothingRefersToIsCheckedToo() {
        TinyDocument.assertFault(
                specs,
                "components:\n",
                "components:\n  parameters:\n"
                        + "    Limit: {name: limit, in: query, description: A., schema: {type: integer}, example: ten}\n",
                "The parameter Limit example is \"ten\", and its schema says integer.");
    }

    @Test
    void ofAPartOfAllOfStandsBesideAllOf() {
        assertFault(
                "    Wide: {allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {a: {type: string}}, example: {}}]}\n",
                "Wide has the unknown keyword \"example\".");
    }

    @Test
    void passesIfItIsAValueOfItsSchema() {
        assertThatCode(() -> TinyDocument.read(
                        specs,
                        TinyDocument.THINGS.replace(
                                PAGE,
                                "    All:\n      type: object\n      properties:\n"
                                        + "        at: {type: string, format: date-time, example: '2020-07-03T02:11:51.000+02:00'}\n"
                                        + "        day: {type: string, format: date, example: 2020-07-03}\n"
                                        + "        ratio: {type: number, multipleOf: 0.1, example: 0.3}\n"
                                        + "        whole: {type: number, example: 3}\n"
                                        + "        word: {type: string, pattern: b, minLength: 2, maxLength: 3, example: ab\uD83D\uDE00}\n"
                                        + "        none: {type: string, nullable: true, example: null}\n"
                                        + "        any: {example: [null, {a: 1}]}\n"
                                        + "        open: {$ref: '#/components/schemas/Open'}\n"
                                        + "    Open: {type: object, properties: {a: {type: string}}, additionalProperties: {},"
                                        + " example: {b: 1}}\n" + PAGE)))
                .doesNotThrowAnyException();
    }

    private void assertFault(String schemas, String sentence) {
        TinyDocument.assertFault(specs, PAGE, schemas + PAGE, sentence);
    }
}
