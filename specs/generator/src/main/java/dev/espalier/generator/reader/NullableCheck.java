package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that null is said only of what can be null: a body is there, or it is not. */
final class NullableCheck {
    private final SchemaReader schemas;
    private final Faults faults;

    NullableCheck(SchemaReader schemas, Faults faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    void check(Piece piece) {
        JsonNode node = piece.node();
        if (piece.place() == Place.MEDIA_TYPE && isNullable(node.path("schema"))) {
            faults.add(node.path("schema"), piece.name() + " is nullable, but a body is no null. Leave nullable out.");
        }
    }

    private boolean isNullable(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        return schema.path("nullable").asBoolean()
                || (!name.isEmpty() && schemas.named(name).about().isNullable());
    }
}
