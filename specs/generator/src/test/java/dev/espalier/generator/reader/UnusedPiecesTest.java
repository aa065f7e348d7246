package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is described and not used is told, since nothing is made of it. */
class UnusedPiecesTest {
    /** The tiny document itself has two. */
    private static final List<String> BEFORE = List.of(
            "specs/tiny/openapi.yaml:17:5: Names of components/schemas is used by no operation and no webhook.",
            "specs/tiny/openapi.yaml:19:5: token of components/securitySchemes is used by no operation and no webhook.");

    @TempDir
    Path specs;

    @Test
    void whatNoOperationLeadsToIsTold() throws IOException {
        assertThat(unused(TinyDocument.THINGS)).isEqualTo(BEFORE);
    }

    @Test
    void aTagWithoutOperationsIsTold() throws IOException {
        assertThat(unused(TinyDocument.THINGS.replace("tags:\n", "tags:\n  - {name: Others}\n")))
                .contains("specs/tiny/things.yaml:2:5: The tag Others is of no operation.");
    }

    @Test
    void whatOnlyUnusedPiecesLeadToIsUnusedToo() throws IOException {
        assertThat(unused(TinyDocument.THINGS.replace(
                        "components:\n",
                        "components:\n  responses:\n    Gone: {description: Gone., content: {application/json: {schema:"
                                + " {$ref: '#/components/schemas/Names'}, example: [a]}}}\n")))
                .contains(BEFORE.get(0))
                .contains("specs/tiny/things.yaml:38:5: Gone of components/responses is used by no operation and no"
                        + " webhook.");
    }

    @Test
    void whatAWebhookOrAUnionLeadsToIsUsed() throws IOException {
        String union = "    Event:\n      oneOf: [{$ref: '#/components/schemas/Made'}]\n"
                + "      discriminator: {propertyName: kind, mapping: {gone: '#/components/schemas/Gone'}}\n"
                + "      x-discriminator-prefix: {$: Custom}\n      x-discriminator-default: Other\n"
                + "    Made: {type: object, properties: {names: {$ref: '#/components/schemas/Names'}}}\n"
                + "    Gone: {type: object, properties: {a: {type: string}}}\n"
                + "    Custom: {type: object, properties: {a: {type: string}}}\n"
                + "    Other: {type: object, properties: {a: {type: string}}}\n";
        assertThat(unused(TinyDocument.THINGS
                        .replace("tags:\n  -", "x-webhooks: {event: Event}\ntags:\n  -")
                        .replace("    ThingPage:\n", union + "    ThingPage:\n")
                        .replace("x-idempotent: false", "x-idempotent: false\n      security: [{token: []}]")))
                .isEmpty();
    }

    private List<String> unused(String things) throws IOException {
        return UnusedPieces.of(TinyDocument.load(specs, TinyDocument.SHARED, things));
    }
}
