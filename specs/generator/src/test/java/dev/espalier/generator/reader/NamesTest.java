package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.document.Document;
import dev.espalier.generator.model.ModelViews;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final String SCHEMAS = "    ThingPage:\n";

    @TempDir
    Path specs;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Classes
                "`    ThingPage:\n` | `    thing: {type: object, properties: {a: {type: string}}}\n    ThingPage:\n` | The schemas Thing and thing would both become the class Thing. Rename one of them.",
                "`    ThingPage:\n` | `    THING: {type: object, properties: {a: {type: string}}}\n    ThingPage:\n` | The schemas THING and Thing would both become the class Thing.",
                "`- {name: Things}` | `- {name: Things}\n  - {name: things}` | The tags Things and things would both become the class ThingsApi. Rename one of them.",
                // Methods
                "operationId: create-thing | operationId: list_things | GET /things and POST /things would both become ThingsApi.listThings. Give one of them another x-method.",
                "x-idempotent: false | `x-idempotent: false\n      x-method: toString` | POST /things has the x-method \"toString\", which means something else in generated code. Choose another.",
                "x-idempotent: false | `x-idempotent: false\n      x-method: no-name` | POST /things has the x-method \"no-name\", which is no name in Java.",
                "x-idempotent: false | `x-idempotent: false\n      x-method: class` | POST /things has the x-method \"class\", which is no name in Java.",
                // Members
                "`name: {type: string}\n        sizes` | `name: {type: string, x-java-name: toJson}\n        sizes` | has the x-java-name \"toJson\", which means something else in generated code.",
                "`sizes: {type: array, items: {type: integer}}` | `a: {type: string, x-java-name: b}\n        c: {type: string, x-java-name: b}` | Thing.a and Thing.c would both have the accessor b. Give one of them another x-java-name.",
                "`    ThingPage:\n` | `    Kind: {type: string, enum: [a, b], x-enum-varnames: [A, A]}\n    ThingPage:\n` | Kind has \"A\" in its x-enum-varnames, twice. Choose another.",
                "`    ThingPage:\n` | `    Kind: {type: string, enum: [a, b], x-enum-varnames: [A, no-name]}\n    ThingPage:\n` | Kind has \"no-name\" in its x-enum-varnames, which is no name in Java.",
                "`    ThingPage:\n` | `    Kind: {type: string, enum: [a, b], x-enum-varnames: [A]}\n    ThingPage:\n` | Kind has 2 values and 1 x-enum-varnames.",
                // Paths
                "`  /things:\n` | `  things:\n` | The path things does not begin with a slash. Write one.",
                "`  /things:\n` | `  /things?all=true:\n` | The path /things?all=true has a query. Describe it as parameters with in: query.",
                "`  /things:\n` | `  /thi ngs:\n` | The path /thi ngs has a character that no path has.",
                "`  /things:\n` | `  /things/../all:\n` | has a segment that is empty or made of dots",
                "`  /things:\n` | `  '/things/{no.name}':\n` | has the parameter {no.name}. Its name is not sent: call it something of letters",
                "`    post:\n` | `  /bodies:\n    get:\n` | GET /bodies has a request body, which no GET carries. Take it out, or correct the method.",
            })
    void whatJavaOrRetrofitCannotTakeIsRefused(String part, String changed, String sentence) {
        TinyDocument.assertFault(specs, part, changed, sentence);
    }

    @Test
    void aFaultOfANameHasItsPlace() {
        TinyDocument.assertFault(specs, "  /things:\n", "  things:\n", "specs/tiny/things.yaml:4:3: The path things");
    }

    @ParameterizedTest
    @CsvSource({"Set", "Object", "List", "String", "Override", "ApiCall", "Record", "Date", "File", "Page", "Tag"})
    void aSchemaMayBeCalledAsATypeThatJavaOrTheRuntimeHas(String name) throws IOException {
        Document document = TinyDocument.read(
                specs,
                TinyDocument.THINGS
                        .replace(
                                SCHEMAS,
                                "    " + name + ": {type: object, properties: {a: {type: string}}}\n" + SCHEMAS)
                        .replace(
                                "sizes: {type: array, items: {type: integer}}",
                                "sizes: {$ref: '#/components/schemas/" + name + "'}"));

        assertThat(new ModelViews(document, "tiny.model").views().values())
                .extracting(view -> view.name())
                .hasSize(2)
                .anyMatch(view -> view.equals(name) || view.equals(name + "Model"));
    }
}
