package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the alternatives of a union are told apart. */
class UnionTest {
    private static final String ALTERNATIVES =
            "    A: {type: object, required: [kind], properties: {kind: {type: string}}}\n"
                    + "    B: {type: object, required: [kind], properties: {kind: {type: string}}}\n"
                    + "    Fixed: {type: object, required: [kind], properties: {kind: {type: string, enum: [fixed]}}}\n"
                    + "    Sized: {type: object, required: [kind], properties: {kind: {$ref: '#/components/schemas/Size'}}}\n"
                    + "    Size: {type: string, enum: [small, large]}\n"
                    + "    Bare: {type: object, properties: {name: {type: string}}}\n"
                    + "    Counted: {type: object, properties: {kind: {type: integer}}}\n"
                    + "    Nulled: {type: object, properties: {kind: {type: string, nullable: true}}}\n"
                    + "    Maybe: {type: object, nullable: true, properties: {kind: {type: string}}}\n"
                    + "    OtherA: {$ref: '#/components/schemas/A'}\n"
                    + "    Map: {type: object, additionalProperties: {type: string}}\n"
                    + "    V: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}\n"
                    + "    W: {oneOf: [{type: string}, {type: integer}]}\n";

    @TempDir
    Path specs;

    private static String union(String schema) {
        return ALTERNATIVES + "    U: " + schema.replaceAll("@(\\w+)", "{\\$ref: '#/components/schemas/$1'}")
                + "\n    ThingPage:\n";
    }

    private void assertFault(String schema, String sentence) {
        TinyDocument.assertFault(specs, "    ThingPage:\n", union(schema), sentence);
    }

    private Document read(String schema) throws IOException {
        return TinyDocument.read(specs, TinyDocument.THINGS.replace("    ThingPage:\n", union(schema)));
    }

    private UnionDefinition u(String schema) throws IOException {
        return (UnionDefinition) read(schema).definitions().get("U");
    }

    private static Map<String, String> names(Map<String, ClassReference> references) {
        return references.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    @Test
    void withoutAMappingTheNamesAreTheValues() throws IOException {
        assertThat(names(u("{oneOf: [@A, @B], discriminator: {propertyName: kind}}")
                        .byValue()))
                .isEqualTo(Map.of("A", "A", "B", "B"));
    }

    @Test
    void whatNoMappingLeadsToHasItsName() throws IOException {
        assertThat(names(u("{oneOf: [@A, @B], discriminator: {propertyName: kind, mapping: {a: A, a2:"
                                + " '#/components/schemas/A'}}}")
                        .byValue()))
                .isEqualTo(Map.of("a", "A", "a2", "A", "B", "B"));
    }

    @Test
    void anotherNameOfAnObjectIsItsValue() throws IOException {
        UnionDefinition union = u("{oneOf: [@OtherA, @B], discriminator: {propertyName: kind}}");

        assertThat(names(union.byValue())).isEqualTo(Map.of("OtherA", "A", "B", "B"));
        assertThat(union.variants()).extracting(ClassReference::name).containsExactly("A", "B");
    }

    @Test
    void aPrefixIsAWayToAnAlternative() throws IOException {
        UnionDefinition union =
                u("{oneOf: [@A, @B], discriminator: {propertyName: kind}, x-discriminator-prefix: {x: B, xy: A}}");

        assertThat(union.byValue()).isEmpty();
        assertThat(union.byPrefix().keySet()).containsExactly("xy", "x");
    }

    @Test
    void whatHasNoDiscriminatorHasNoValueIfItIsTheDefault() throws IOException {
        assertThat(names(u("{oneOf: [@A, @Bare], discriminator: {propertyName: kind}, x-discriminator-default: Bare}")
                        .byValue()))
                .isEqualTo(Map.of("A", "A"));
        assertThat(names(u("{oneOf: [@A, @B], discriminator: {propertyName: kind}, x-discriminator-default: B}")
                        .byValue()))
                .isEqualTo(Map.of("A", "A", "B", "B"));
    }

    @Test
    void aUnionOfObjectsIsAnObjectAmongValues() throws IOException {
        assertThat(((ValueUnionDefinition) read("{oneOf: [@V, {type: string}]}")
                                .definitions()
                                .get("U"))
                        .alternatives())
                .extracting(alternative -> alternative.jsonType())
                .isEqualTo(java.util.List.of("object", "string"));
    }

    @Test
    void aUnionCanHaveATypeAndADescription() throws IOException {
        assertThat(
                        read("{type: object, description: U., nullable: true, oneOf: [@A], discriminator: {propertyName: kind}}")
                                .definitions()
                                .keySet())
                .containsAll(Set.of("U", "A"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{oneOf: [@Fixed, @A], discriminator: {propertyName: kind}} | U maps the value \"Fixed\" to Fixed, whose kind is fixed. Map that to it in discriminator.mapping.",
                "{oneOf: [@Fixed, @A], discriminator: {propertyName: kind, mapping: {f: Fixed}}} | U maps the value \"f\" to Fixed, whose kind is fixed.",
                "{oneOf: [@Sized, @A], discriminator: {propertyName: kind, mapping: {big: Sized}}} | U maps the value \"big\" to Sized, whose kind is small or large.",
                "{oneOf: [@Fixed, @A], discriminator: {propertyName: kind}, x-discriminator-prefix: {x: Fixed}} | U maps values from \"x\" to Fixed, whose kind is fixed.",
                "{oneOf: [@A, @B], discriminator: {propertyName: kid}} | A has no property kid, which tells the alternatives of U apart. Add it.",
                "{oneOf: [@A, @Bare], discriminator: {propertyName: kind}} | Bare has no property kind, which tells the alternatives of U apart. Add it.",
                "{oneOf: [@A, @Bare], discriminator: {propertyName: kind, mapping: {b: Bare}}, x-discriminator-default: Bare} | Bare has no property kind",
                "{oneOf: [@A, @Counted], discriminator: {propertyName: kind}} | Counted has no text in kind, which tells the alternatives of U apart.",
                "{oneOf: [@A, @Nulled], discriminator: {propertyName: kind}} | Nulled has no text in kind, which tells the alternatives of U apart.",
                "{oneOf: [@A, @Maybe], discriminator: {propertyName: kind}} | U has the alternative Maybe, which is nullable. Say nullable: true of U itself instead.",
                "{oneOf: [@A, {type: object, properties: {kind: {type: string}}}], discriminator: {propertyName: kind}} | U has an alternative without a name. Move it to components/schemas.",
                "{oneOf: [@A, {allOf: [@B]}], discriminator: {propertyName: kind}} | U has an alternative without a name.",
                "{oneOf: [@A, @V], discriminator: {propertyName: kind}} | U has the alternative V, which is no object.",
                "{oneOf: [@A, @W], discriminator: {propertyName: kind}} | U has the alternative W, which is no object.",
                "{oneOf: [@A, @U], discriminator: {propertyName: kind}} | U has the alternative U, which is no object.",
                "{oneOf: [@A, @Map], discriminator: {propertyName: kind}} | U has the alternative Map, which is no object.",
                "{oneOf: [@A, @Size], discriminator: {propertyName: kind}} | U has the alternative Size, which is no object.",
                "{oneOf: [@A, @Names], discriminator: {propertyName: kind}} | U has the alternative Names, which is no object.",
                "{oneOf: [@A, @A], discriminator: {propertyName: kind}} | U has the alternative A twice. Take one of them out.",
                "{oneOf: [@A, @OtherA], discriminator: {propertyName: kind}} | U has the alternative OtherA twice.",
                "{oneOf: [@A], discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/B'}}} | U has no alternative \"#/components/schemas/B\" for b. Add it to oneOf, or correct the name.",
                "{oneOf: [@A], discriminator: {propertyName: kind, mapping: {a: '#/components/responses/A'}}} | U has no alternative \"#/components/responses/A\" for a.",
                "{oneOf: [@A], discriminator: {propertyName: kind, mapping: {a: a.yaml}}} | U has no alternative \"a.yaml\" for a.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, x-discriminator-default: B} | U has no alternative \"B\" for x-discriminator-default.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, x-discriminator-prefix: {x: B}} | U has no alternative \"B\" for x.",
                "{oneOf: [@A, @B], discriminator: {propertyName: kind, mapping: {B: A}}} | U has the value \"B\" for A, so that nothing leads to B. Map another value to it in discriminator.mapping.",
                "{oneOf: [@A], discriminator: {mapping: {a: A}}} | U discriminator has no propertyName. Add it.",
                "{oneOf: [@A], discriminator: kind} | U discriminator is \"kind\". Write a mapping with mapping, propertyName.",
                "{oneOf: [@A], discriminator: {propertyName: kind, mapping: [A]}} | U discriminator has the mapping [\"A\"]. Write a mapping of texts.",
                "{type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}} | U has discriminator without oneOf.",
                "{type: object, properties: {kind: {type: string}}, x-discriminator-default: A} | U has x-discriminator-default without a discriminator.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, properties: {name: {type: string}}} | U has properties beside oneOf.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, required: [kind]} | U has required beside oneOf.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, additionalProperties: {type: string}} | U has additionalProperties beside oneOf.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, allOf: [@B]} | U has allOf beside oneOf.",
                "{oneOf: [@A], discriminator: {propertyName: kind}, type: string} | U has type beside oneOf.",
                "{oneOf: [{type: string}, {type: integer}], type: object} | U has type beside oneOf.",
                "{oneOf: [{type: string}], enum: [a, b]} | U has enum beside oneOf.",
                "{oneOf: []} | U has oneOf without a list of schemas.",
                "{oneOf: {a: @A}} | U has the oneOf",
                "{oneOf: [{type: string}, {type: string, format: date}]} | U has no discriminator, so its alternatives must differ in their JSON type.",
                "{oneOf: [@A, @B]} | U has no discriminator, so its alternatives must differ in their JSON type.",
                "{oneOf: [{type: integer}, {type: number}]} | U has no discriminator, so its alternatives must differ in their JSON type.",
                "{oneOf: [{type: boolean}, @W]} | U has no discriminator, so its alternatives must differ in their JSON type.",
                "{oneOf: [{type: string, nullable: true}, {type: integer}]} | U has a nullable alternative. Say nullable: true of U itself instead.",
                "{anyOf: [@A, @B]} | U has the unknown keyword \"anyOf\". Use oneOf if exactly one of them holds, or allOf if all do.",
                "{not: @A} | U has the unknown keyword \"not\". Leave it out, or say it in the description."
            })
    void aUnionSaysHowItsAlternativesAreToldApart(String schema, String sentence) {
        assertFault(schema, sentence);
    }

    @Test
    void theFaultIsAtTheEntryOfTheMapping() {
        assertFault(
                "{oneOf: [@Fixed], discriminator: {propertyName: kind, mapping: {f: Fixed}}}",
                "specs/tiny/things.yaml:56:102: U maps the value \"f\" to Fixed");
    }
}
