package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each case breaks one rule of a good document, and expects a sentence with file, line and column that says what to do.
 */
class DocumentReaderTest {
    @TempDir
    Path specs;

    @Test
    void aGoodDocumentPasses() {
        assertThatCode(() -> check(TinyDocument.THINGS)).doesNotThrowAnyException();
    }

    @Test
    void aParameterNeedsAnExample() {
        assertFault(
                ", example: c1}",
                "}",
                "specs/tiny/things.yaml:12:11: GET /things parameter after has no example. The contract test needs"
                        + " one.");
    }

    @Test
    void aRequestNeedsAnExample() {
        assertFault(
                "            example: {name: table}\n",
                "",
                "specs/tiny/things.yaml:31:13: POST /things request has no example. The contract test needs one.");
    }

    @Test
    void aResponseNeedsAnExample() {
        assertFault(
                "              example: {data: [{name: chair}], nextCursor: c2}\n",
                "",
                "specs/tiny/things.yaml:18:15: GET /things response 200 has no example. The contract test needs one.");
    }

    @Test
    void aPostSaysWhetherItMayBeRepeated() {
        assertFault(
                "      x-idempotent: false\n",
                "",
                "specs/tiny/things.yaml:22:7: POST /things does not say whether it may be repeated. Add x-idempotent:"
                        + " true or false.");
    }

    @Test
    void aFlagMakesAnOperationRepeatable() throws IOException {
        Document document = TinyDocument.read(
                specs, TinyDocument.THINGS.replace("      x-idempotent: false\n", UNREPEATABLE + flag("once")));

        assertThat(document.operations().get(0).repeatableWith()).isEmpty();
        assertThat(document.operations().get(1).repeatableWith())
                .map(Parameter::name)
                .hasValue("once");
        assertThat(document.operations().get(1).isIdempotent()).isFalse();
    }

    @Test
    void whatMayBeRepeatedNeedsNoFlagForIt() {
        assertFault(
                "      x-idempotent: false\n",
                "      x-idempotent: true\n      parameters:\n" + flag("once"),
                "POST /things may be repeated without once too. Leave x-idempotent out of the parameter.");
    }

    @Test
    void oneFlagMakesAnOperationRepeatable() {
        assertFault(
                "      x-idempotent: false\n",
                UNREPEATABLE + flag("once") + flag("again"),
                "POST /things may be repeated with any of once, again. Leave x-idempotent in one of them.");
    }

    private static final String UNREPEATABLE = "      x-idempotent: false\n      parameters:\n";

    private static String flag(String name) {
        return "        - {name: " + name + ", in: query, description: A flag., x-flag: true, x-idempotent: true,"
                + " schema: {type: boolean}, example: true}\n";
    }

    @ParameterizedTest
    @CsvSource({"put, '', true", "put, false, false", "delete, '', true", "delete, false, false"})
    void aPutOrDeleteMayBeRepeatedUnlessItSaysOtherwise(String method, String said, boolean repeatable)
            throws IOException {
        Document document = TinyDocument.read(specs, saying(method, said));

        assertThat(document.operations().get(1).isIdempotent()).isEqualTo(repeatable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "delete"})
    void aPutOrDeleteDoesNotSayWhatGoesWithoutSaying(String method) {
        assertThatThrownBy(() -> TinyDocument.read(specs, saying(method, "true")))
                .hasMessageContaining("specs/tiny/things.yaml:26:7: " + method.toUpperCase(Locale.ROOT)
                        + " /things may be repeated unless it says otherwise. Leave x-idempotent out, or write false.");
    }

    /** The good document with another method in place of POST, and what it says of its repetition. */
    private static String saying(String method, String said) {
        return TinyDocument.THINGS
                .replace("    post:\n", "    " + method + ":\n")
                .replace("      x-idempotent: false\n", said.isEmpty() ? "" : "      x-idempotent: " + said + "\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnlyReadsDoesNotSayWhetherItMayBeRepeated(boolean said) {
        assertFault(
                "      operationId: list-things\n",
                "      operationId: list-things\n      x-idempotent: " + said + "\n",
                "specs/tiny/things.yaml:8:7: GET /things only reads, so it may be repeated. Leave x-idempotent out.");
    }

    @Test
    void aResponseWithACursorSaysHowItIsPaged() {
        assertFault(
                "      x-pagination: {style: cursor, request: after, items: [data], next: [nextCursor]}\n",
                "",
                "specs/tiny/things.yaml:6:7: GET /things answers with [nextCursor] and does not say how it is paged."
                        + " Add x-pagination.");
    }

    @Test
    void aListWithAPageParameterSaysHowItIsPaged() {
        String byNumber = TinyDocument.THINGS
                .replaceAll("(?m)^ *x-pagination.*\n", "")
                .replace("name: after, in", "name: page, in")
                .replace("nextCursor", "total");
        assertThatThrownBy(() -> check(byNumber))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(
                        "specs/tiny/things.yaml:6:7: GET /things takes the parameter page and does not say how it is"
                                + " paged. Add x-pagination.");
    }

    @Test
    void pagingPointsIntoTheResponse() {
        assertFault(
                "items: [data], next",
                "items: [things], next",
                "GET /things has no things in its response, where x-pagination.items points.");
    }

    @Test
    void pagingNamesAParameter() {
        assertFault(
                "request: after",
                "request: cursor",
                "GET /things has no parameter \"cursor\", which x-pagination names.");
    }

    @Test
    void pagingHasAKnownStyle() {
        assertFault(
                "style: cursor",
                "style: offset",
                "GET /things has the x-pagination style \"offset\". Use cursor or page.");
    }

    @Test
    void aReferenceLeadsSomewhere() {
        assertFault(
                "schemas/ThingPage'",
                "schemas/ThingsPage'",
                "specs/tiny/things.yaml:18:30: \"#/components/schemas/ThingsPage\" leads nowhere. Define it, or"
                        + " correct the name.");
    }

    @Test
    void nothingStandsBesideAReference() {
        assertFault(
                "schema: {$ref: '#/components/schemas/ThingPage'}",
                "schema: {$ref: '#/components/schemas/ThingPage', description: A page.}",
                "What stands beside $ref is lost. Write allOf: [{$ref: ...}] beside it.");
    }

    @Test
    void aKeyStandsOnce() {
        assertFault(
                "      operationId: create-thing\n",
                "      operationId: create-thing\n      operationId: make-thing\n",
                "specs/tiny/things.yaml:24:7: \"operationId\" stands here twice.");
    }

    @Test
    void brokenYamlIsNamedWithItsPlace() {
        assertFault("tags:\n  - {name: Things}", "tags:\n  - {name: Things", "specs/tiny/things.yaml:3:");
    }

    @Test
    void aKeywordIsAKnownOne() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, description: Its name, in English}",
                "Thing.name has the unknown keyword \"in English\". Is it part of a description that needs quotes?");
    }

    @Test
    void anObjectHasAName() {
        assertFault(
                "name: {type: string}",
                "name: {type: object, properties: {first: {type: string}}}",
                "Thing.name is an object without a name. Move it to components/schemas.");
    }

    @Test
    void anEnumHasAName() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, enum: [chair, table]}",
                "Thing.name is an enum without a name. Move it to components/schemas.");
    }

    @Test
    void anEnumHasNoNull() {
        assertFault(
                "    ThingPage:\n",
                "    Size: {type: string, enum: [small, null]}\n    ThingPage:\n",
                "specs/tiny/things.yaml:43:40: Size has null in its enum. Take it out and say nullable: true on the"
                        + " property instead, or put quotes around it if it is text.");
    }

    @Test
    void aValueThatYamlWritesInManyWaysIsNullToo() {
        assertFault(
                "    ThingPage:\n",
                "    Size:\n      type: string\n      enum:\n        - small\n        -\n        - ~\n    ThingPage:\n",
                "specs/tiny/things.yaml:47:10: Size has null in its enum.");
    }

    @Test
    void aListInTheQuerySaysHowItIsSent() {
        assertFault(
                "schema: {type: string}, example: c1",
                "schema: {type: array, items: {type: string}}, example: [c1]",
                "GET /things parameter after is a list and does not say how it is sent. Add style: form and explode:"
                        + " true (a=1&a=2) or explode: false (a=1,2).");
    }

    @Test
    void pathParametersAreThoseOfThePath() {
        assertFault(
                "  /things:\n",
                "  /things/{id}:\n",
                "GET /things/{id} has the path parameters [], and its path names [id].");
    }

    @Test
    void anOperationIdStandsOnce() {
        assertFault(
                "operationId: create-thing",
                "operationId: list-things",
                "The operationId list-things of POST /things is also that of GET /things.");
    }

    @Test
    void aTagIsDescribed() {
        assertFault(
                "- {name: Things}", "- {name: Thing}", "has the tag \"Things\", which no file describes under tags.");
    }

    @Test
    void anOperationHasASuccessResponse() {
        assertFault("'204':", "'304':", "POST /things has no success response. Add the one that callers get.");
    }

    @Test
    void somethingDeprecatedSaysWhatToUseInstead() {
        assertFault(
                "operationId: create-thing\n",
                "operationId: create-thing\n      deprecated: true\n",
                "POST /things is deprecated and does not say what to use instead. Add x-deprecation.");
    }

    @Test
    void aDeprecatedParameterSaysWhatToUseInstead() {
        assertFault(
                "in: query, ",
                "in: query, deprecated: true, ",
                "specs/tiny/things.yaml:12:36: GET /things parameter after is deprecated and does not say what to use"
                        + " instead.");
    }

    @Test
    void whatIsNotDeprecatedHasNothingInItsPlace() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, x-deprecation: Use sizes.}",
                "specs/tiny/things.yaml:41:30: Thing.name has x-deprecation and is not deprecated. Add deprecated: true,"
                        + " or leave it out.");
    }

    @Test
    void aRequiredPropertyExists() {
        assertFault(
                "ThingPage:\n      type: object\n",
                "ThingPage:\n      type: object\n      required: [datum]\n",
                "ThingPage requires datum, which is none of its properties.");
    }

    @Test
    void twoFilesDoNotDefineTheSame() {
        assertFault(
                "    ThingPage:\n",
                "    Error: {type: object}\n    ThingPage:\n",
                "\"/components/schemas/Error\" is also defined at specs/tiny/openapi.yaml:");
    }

    @Test
    void anOperationHasKnownKeywords() {
        assertFault(
                "operationId: create-thing\n",
                "operationId: create-thing\n      x-metod: create\n",
                "specs/tiny/things.yaml:24:7: POST /things has the unknown keyword \"x-metod\". Did you mean x-method?");
    }

    @Test
    void aParameterHasKnownKeywords() {
        assertFault(
                "in: query, ",
                "in: query, requird: true, ",
                "specs/tiny/things.yaml:12:36: GET /things parameter after has the unknown keyword \"requird\". Did you"
                        + " mean required?");
    }

    @Test
    void aSchemaHasKnownExtensions() {
        assertFault(
                "    ThingPage:\n",
                "    ThingPage:\n      x-envelop: data\n",
                "specs/tiny/things.yaml:44:7: ThingPage has the unknown keyword \"x-envelop\". Did you mean x-envelope?");
    }

    @Test
    void anExtensionStandsWhereItMeansSomething() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, x-webhooks: [Thing]}",
                "Thing.name has the unknown keyword \"x-webhooks\". Use $ref, additionalProperties, ");
    }

    @Test
    void aPathHasKnownMethods() {
        assertFault("    post:\n", "    pots:\n", "/things has the unknown keyword \"pots\". Did you mean post?");
    }

    @Test
    void aRequestHasKnownKeywords() {
        assertFault(
                "        required: true\n",
                "        requires: true\n",
                "POST /things request has the unknown keyword \"requires\". Did you mean required?");
    }

    @Test
    void aResponseHasKnownKeywords() {
        assertFault(
                "          description: It exists.",
                "          descripton: It exists.",
                "POST /things response 204 has the unknown keyword \"descripton\". Did you mean description?");
    }

    @Test
    void aMediaTypeHasKnownKeywords() {
        assertFault(
                "            example: {name: table}\n",
                "            example: {name: table}\n            x-any-content-typ: true\n",
                "POST /things request has the unknown keyword \"x-any-content-typ\". Did you mean x-any-content-type?");
    }

    @Test
    void aDocumentHasKnownKeywords() {
        assertFault(
                "tags:\n  - ",
                "x-webhook: [Thing]\ntags:\n  - ",
                "specs/tiny/things.yaml:1:1: The document has the unknown keyword \"x-webhook\". Did you mean x-webhooks?");
    }

    @Test
    void pagingHasKnownKeywords() {
        assertFault(
                "next: [nextCursor]}",
                "next: [nextCursor], mor: [nextCursor]}",
                "GET /things x-pagination has the unknown keyword \"mor\". Did you mean more?");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertFault(
                "        required: true\n",
                "        required: ture\n",
                "specs/tiny/things.yaml:28:9: POST /things request has the required \"ture\". Write true or false.");
    }

    @Test
    void yesIsNoFlag() {
        assertFault(
                "in: query, ",
                "in: query, required: yes, ",
                "specs/tiny/things.yaml:12:36: GET /things parameter after has the required \"yes\". Write true or"
                        + " false.");
    }

    @Test
    void offDoesNotSayWhetherAPostMayBeRepeated() {
        assertFault(
                "x-idempotent: false",
                "x-idempotent: off",
                "specs/tiny/things.yaml:26:7: POST /things has the x-idempotent \"off\". Write true or false.");
    }

    @Test
    void onDoesNotSayHowAListIsSent() {
        assertFault(
                "schema: {type: string}, example: c1",
                "explode: on, schema: {type: array, items: {type: string}}, example: [c1]",
                "GET /things parameter after has the explode \"on\". Write true or false.");
    }

    @Test
    void aPropertyIsASchema() {
        assertFault("name: {type: string}", "name: string", "Thing.name is \"string\". Write a mapping with $ref, ");
    }

    @Test
    void aTypeIsAKnownOne() {
        assertFault(
                "items: {type: integer}",
                "items: {type: integr}",
                "specs/tiny/things.yaml:42:38: Thing.sizes[] has the unknown type \"integr\". Did you mean integer?");
    }

    @Test
    void aFormatIsOneOfItsType() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, format: pasword}",
                "specs/tiny/things.yaml:41:30: Thing.name has the unknown format \"pasword\". Did you mean password?");
    }

    @Test
    void aFormatFarFromAllIsToldTheKnownOnes() {
        assertFault(
                "items: {type: integer}",
                "items: {type: integer, format: date-time}",
                "Thing.sizes[] has the unknown format \"date-time\". Use int32 or int64.");
    }

    @Test
    void anEpochHasAKnownUnit() {
        assertFault(
                "name: {type: string}",
                "name: {type: string, x-epoch: second}",
                "Thing.name has the unknown x-epoch \"second\". Did you mean seconds?");
    }

    @Test
    void anEpochIsAStringOrAnInteger() {
        assertFault(
                "name: {type: string}",
                "name: {type: boolean, x-epoch: seconds}",
                "Thing.name is neither a string nor an integer, so it cannot have x-epoch. Leave it out.");
    }

    @Test
    void anEnvelopeNamesAProperty() {
        assertFault(
                "    ThingPage:\n",
                "    ThingPage:\n      x-envelope: dat\n",
                "ThingPage has the unknown x-envelope \"dat\". Did you mean data?");
    }

    @Test
    void aParameterIsInAKnownPlace() {
        assertFault(
                "in: query",
                "in: qurey",
                "GET /things parameter after has the unknown in \"qurey\". Did you mean query?");
    }

    @Test
    void aFlagParameterIsABooleanInTheQuery() {
        assertFault(
                "in: query, ",
                "in: query, x-flag: true, ",
                "GET /things parameter after is no boolean in the query, so it cannot be an x-flag. Leave it out.");
    }

    @Test
    void aRateLimitIsForADuration() {
        assertFault(
                "      x-idempotent: false\n",
                "      x-idempotent: false\n      x-rate-limit: {permits: 5, per: 1M}\n",
                "specs/tiny/things.yaml:27:34: POST /things x-rate-limit needs per: a duration such as PT1S or PT1M.");
    }

    @Test
    void aRateLimitHasPermits() {
        assertFault(
                "      x-idempotent: false\n",
                "      x-idempotent: false\n      x-rate-limit: {permits: 0, per: PT1M}\n",
                "POST /things x-rate-limit needs permits: a whole number from 1 on.");
    }

    @Test
    void theDefaultOfAUnionIsASchema() {
        assertFault(
                "    ThingPage:\n",
                "    ThingPage:\n      x-discriminator-default: Ting\n",
                "ThingPage has the unknown x-discriminator-default \"Ting\". Did you mean Thing?");
    }

    @Test
    void aPrefixOfAUnionLeadsToASchema() {
        assertFault(
                "    ThingPage:\n",
                "    ThingPage:\n      x-discriminator-prefix: {$: Ting}\n",
                "ThingPage has the unknown x-discriminator-prefix \"Ting\". Did you mean Thing?");
    }

    @Test
    void aCredentialIsASecurityScheme() {
        assertFault(
                "      x-idempotent: false\n",
                "      x-idempotent: false\n      security: [{tokn: []}]\n",
                "POST /things has the unknown security \"tokn\". Did you mean token?");
    }

    @Test
    void aJavaNameIsOneInJava() {
        assertFault(
                "in: query, ",
                "in: query, x-java-name: start-after, ",
                "GET /things parameter after has the x-java-name \"start-after\", which is no name in Java.");
    }

    @Test
    void aTokenScopeIsAText() {
        assertFault(
                "      x-idempotent: false\n",
                "      x-idempotent: false\n      x-token-scope:\n",
                "POST /things has the x-token-scope null. Write text.");
    }

    @Test
    void aListOfANamedSchemaSaysHowItIsSentToo() {
        assertFault(
                "schema: {type: string}, example: c1",
                "schema: {$ref: '#/components/schemas/Names'}, example: [c1]",
                "GET /things parameter after is a list and does not say how it is sent.");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        String twice = TinyDocument.THINGS.replace(", example: c1}", "}").replace("      x-idempotent: false\n", "");
        assertThatThrownBy(() -> check(twice))
                .hasMessageContaining("parameter after has no example")
                .hasMessageContaining("Add x-idempotent");
    }

    @Test
    void twoSchemasOfOneClassAreRefused() {
        assertFault(
                "    ThingPage:\n",
                "    thing: {type: object, properties: {name: {type: string}}}\n    ThingPage:\n",
                ": The schemas Thing and thing would both become the class Thing. Rename one of them.");
    }

    @Test
    void aSchemaIsNotComposedOfItself() {
        assertFault(
                "    ThingPage:\n",
                "    Loop:\n      allOf:\n        - {$ref: '#/components/schemas/Ring'}\n        - {$ref: '#/components/schemas/Thing'}\n"
                        + "    Ring: {allOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Thing'}]}\n"
                        + "    ThingPage:\n",
                "is composed of itself through Loop. Take it out of allOf.");
    }

    @Test
    void aSchemaThatReferencesLeadBackToIsNothing() {
        assertFault(
                "    ThingPage:\n",
                "    Ring: {$ref: '#/components/schemas/Loop'}\n    Loop: {$ref: '#/components/schemas/Ring'}\n"
                        + "    ThingPage:\n",
                "refers to itself in a circle");
    }

    @Test
    void aListOfItselfIsNothing() {
        assertFault(
                "    ThingPage:\n",
                "    Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}}\n    ThingPage:\n",
                "Nest refers to itself in a circle (Nest) and never says what it is.");
    }

    @Test
    void partsOfOneObjectAgreeOnTheTypeOfAProperty() {
        assertFault(
                "    ThingPage:\n",
                "    Wide:\n      allOf:\n        - {$ref: '#/components/schemas/Thing'}\n"
                        + "        - {type: object, properties: {name: {type: integer}}}\n    ThingPage:\n",
                "Wide.name is of another type in another part of allOf (specs/tiny/things.yaml:");
    }

    @Test
    void aPropertyBesideAllOfCounts() throws IOException {
        Document document = check(TinyDocument.THINGS.replace(
                "    ThingPage:\n",
                "    Wide:\n      required: [width, name]\n      properties: {width: {type: integer}}\n"
                        + "      allOf: [{$ref: '#/components/schemas/Thing'}]\n    ThingPage:\n"));

        assertThat(document.definitions().get("Wide"))
                .isInstanceOfSatisfying(
                        ObjectDefinition.class,
                        wide -> assertThat(wide.properties())
                                .extracting(Property::wireName, Property::isRequired)
                                .containsExactly(tuple("name", true), tuple("sizes", false), tuple("width", true)));
    }

    @Test
    void anotherNameOfAnEnumOrAListIsWhatItStandsFor() throws IOException {
        Document document = check(TinyDocument.THINGS.replace(
                "    ThingPage:\n",
                "    Kind: {type: string, enum: [a, b]}\n"
                        + "    Sort: {description: A sort., allOf: [{$ref: '#/components/schemas/Kind'}]}\n"
                        + "    Uses:\n      type: object\n      properties:\n"
                        + "        sort: {$ref: '#/components/schemas/Sort'}\n"
                        + "        names: {$ref: '#/components/schemas/Names'}\n    ThingPage:\n"));

        assertThat(document.definitions()).containsKey("Kind").doesNotContainKeys("Sort", "Names");
        List<Schema> uses = document.definitions().get("Uses").parts();
        assertThat(uses.get(0))
                .isInstanceOfSatisfying(
                        ClassReference.class, sort -> assertThat(sort.name()).isEqualTo("Kind"));
        assertThat(uses.get(0).about().description()).isEqualTo("A sort.");
        assertThat(uses.get(1)).isInstanceOf(ListSchema.class);
    }

    @Test
    void aSchemaIsNullableAsItsLastPartSays() throws IOException {
        Document document = check(TinyDocument.THINGS.replace(
                "    ThingPage:\n",
                "    Maybe: {type: object, nullable: true, properties: {a: {type: string}}}\n"
                        + "    Wide: {allOf: [{$ref: '#/components/schemas/Maybe'}, {$ref: '#/components/schemas/Thing'}]}\n"
                        + "    Sure: {nullable: false, allOf: [{$ref: '#/components/schemas/Wide'}]}\n"
                        + "    Uses:\n      type: object\n      properties:\n"
                        + "        wide: {$ref: '#/components/schemas/Wide'}\n"
                        + "        sure: {$ref: '#/components/schemas/Sure'}\n    ThingPage:\n"));

        assertThat(document.definitions().get("Uses").parts())
                .extracting(schema -> schema.about().isNullable())
                .containsExactly(true, false);
    }

    private void assertFault(String part, String broken, String sentence) {
        TinyDocument.assertFault(specs, part, broken, sentence);
    }

    private Document check(String things) throws IOException {
        return TinyDocument.read(specs, things);
    }
}
