package dev.espalier.generator.reader;

import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.RequestBody;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import java.util.Optional;

/** Checks that bytes are a body of their own: neither JSON nor a URL nor a header can hold them. */
final class BinaryCheck {
    private final Faults faults;

    BinaryCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        document.definitions().values().forEach(this::definition);
        document.operations().forEach(this::operation);
    }

    private void definition(Definition definition) {
        if (definition instanceof ObjectDefinition object) {
            for (Property property : object.properties()) {
                check(property.schema(), property.place(), object.name() + "." + property.wireName());
            }
            object.additional().ifPresent(values -> check(values, object.place(), object.name() + "{}"));
        } else {
            definition.parts().forEach(part -> check(part, definition.place(), definition.name()));
        }
    }

    private void operation(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            check(parameter.schema(), parameter.place(), operation.label() + " parameter " + parameter.name());
        }
        json(operation.request().map(RequestBody::content), operation, "request");
        json(operation.success(), operation, "response");
    }

    private void json(Optional<Content> content, Operation operation, String body) {
        content.filter(of -> of.form() == Form.JSON)
                .ifPresent(of -> check(of.schema(), operation.place(), operation.label() + " " + body));
    }

    private void check(Schema schema, String place, String label) {
        if (isIn(schema)) {
            faults.at(
                    place,
                    label + " holds bytes, and only a body of its own can. Leave format: binary out if they are sent as"
                            + " text such as Base64.");
        }
    }

    private static boolean isIn(Schema schema) {
        if (schema instanceof ListSchema list) {
            return isIn(list.items());
        }
        if (schema instanceof MapSchema map) {
            return isIn(map.values());
        }
        return schema instanceof ScalarSchema scalar && scalar.type() == ScalarSchema.Type.BINARY;
    }
}
