package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Parameter.In;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Checks that the values of a parameter have one way to be written as text: scalars do, and lists of them. */
final class ParameterSchemaCheck {
    private final Faults faults;
    /** A parameter that many operations share is told of once. */
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ParameterSchemaCheck(Faults faults) {
        this.faults = faults;
    }

    /** @param node of its schema */
    void check(Parameter parameter, JsonNode node, String label) {
        if (!seen.add(node)) {
            return;
        }
        Schema schema = parameter.schema();
        if (schema instanceof ListSchema list) {
            scalar(list.items(), node, "is a list whose items are", label);
            if (list.items().about().isNullable()) {
                faults.add(node, label + " is a list of what is nullable, but text has no null. Leave nullable out.");
            }
        } else {
            scalar(schema, node, "is", label);
        }
        if (schema.about().isNullable()) {
            faults.add(node, label + " is nullable, but text has no null. Leave nullable out.");
        }
        if (parameter.in() == In.PATH && schema.isSecret()) {
            faults.add(
                    node,
                    label + " is a secret in the path, which logs and exceptions show. Leave format: password out.");
        }
    }

    private void scalar(Schema schema, JsonNode node, String verb, String label) {
        if (schema instanceof ScalarSchema scalar) {
            if (scalar.type() == ScalarSchema.Type.BINARY) {
                faults.add(node, label + " " + verb + " bytes. Use a string, and say in words how bytes become text.");
            } else if (scalar.constant().isPresent()) {
                faults.add(
                        node,
                        label + " " + verb + " always the same. Move the enum to components/schemas and refer to it.");
            }
            return;
        }
        String advice = null;
        if (schema instanceof AnySchema) {
            advice = "any JSON. Say its type: string, integer, number, boolean, or array of these";
        } else if (schema instanceof ListSchema) {
            advice = "lists themselves. Use one list of strings, integers, numbers or booleans";
        } else if (schema.jsonType().equals("object")) {
            advice = "an object or a map, which has no one form as text. Make each property a parameter";
        } else if (schema.jsonType().isEmpty()) {
            advice = "one of several types. Use the type that says most, such as string";
        }
        if (advice != null) {
            faults.add(node, label + " " + verb + " " + advice + ".");
        }
    }
}
