package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Schema;
import java.util.Map;

/** Checks that examples, defaults and the values of enums are values of the schemas that they stand beside. */
final class ExampleCheck {
    private final SchemaReader schemas;
    private final InstanceCheck instances;

    ExampleCheck(SchemaReader schemas, Map<String, Definition> definitions, Faults faults) {
        this.schemas = schemas;
        this.instances = new InstanceCheck(definitions, faults);
    }

    void check(Piece piece) {
        if (piece.place() == Place.PARAMETER || piece.place() == Place.MEDIA_TYPE) {
            check(schemas.use(piece.node().path("schema"), piece.name()), piece, "example");
        } else if (piece.place().isWholeSchema()) {
            Schema schema = schemas.of(piece);
            check(schema, piece, "example");
            check(schema, piece, "default");
            values(schema, piece);
        }
    }

    private void check(Schema schema, Piece piece, String word) {
        if (piece.node().has(word)) {
            instances.check(schema, new Instance(piece.node().path(word), piece.name() + " " + word));
        }
    }

    /** Of a type that an enum cannot have it is refused as a whole. */
    private void values(Schema schema, Piece piece) {
        if (piece.node().path("type").asText().equals(schema.jsonType())) {
            for (JsonNode value : piece.node().path("enum")) {
                if (!value.isNull()) {
                    instances.check(schema, new Instance(value, piece.name() + " enum"));
                }
            }
        }
    }
}
