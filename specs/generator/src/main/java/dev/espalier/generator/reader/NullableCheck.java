package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that null is not said of a request body: it is sent, or it is not. An answer can be null. */
final class NullableCheck {
    private final SchemaReader schemas;
    private final Faults faults;

    NullableCheck(SchemaReader schemas, Faults faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    void check(Piece piece) {
        if (piece.place() == Place.REQUEST) {
            for (JsonNode content : piece.node().path("content")) {
                if (isNullable(content.path("schema"))) {
                    faults.add(
                            content.path("schema"),
                            piece.name() + " is nullable, but a body is no null. Leave nullable out.");
                }
            }
        }
    }

    private boolean isNullable(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        return schema.path("nullable").asBoolean()
                || (!name.isEmpty() && schemas.named(name).about().isNullable());
    }
}
