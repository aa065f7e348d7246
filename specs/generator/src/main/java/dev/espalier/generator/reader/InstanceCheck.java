package dev.espalier.generator.reader;

import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.Limits;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Checks that a value that a document gives, such as an example, is one of its schema. */
final class InstanceCheck {
    private final Map<String, Definition> definitions;
    private final ObjectInstanceCheck objects;
    private final Faults faults;

    InstanceCheck(Map<String, Definition> definitions, Faults faults) {
        this.definitions = definitions;
        this.objects = new ObjectInstanceCheck(this, faults);
        this.faults = faults;
    }

    void check(Schema schema, Instance instance) {
        if (instance.value().isNull()) {
            if (!schema.about().isNullable() && !(schema instanceof AnySchema)) {
                fault(instance, "which its schema does not allow. Write a value, or say nullable: true in the schema");
            }
        } else if (!instance.isOf(schema.jsonType())) {
            fault(instance, "and its schema says " + schema.jsonType() + ". Correct one of them");
        } else {
            limits(schema.about().limits(), instance);
            parts(schema, instance);
        }
    }

    private void parts(Schema schema, Instance instance) {
        if (schema instanceof ScalarSchema scalar && scalar.constant().isPresent()) {
            known(List.of(scalar.constant().get()), instance);
        } else if (schema instanceof ListSchema list) {
            for (int i = 0; i < instance.value().size(); i++) {
                check(list.items(), instance.item(i));
            }
        } else if (schema instanceof MapSchema map) {
            instance.value().fieldNames().forEachRemaining(key -> check(map.values(), instance.property(key)));
        } else if (schema instanceof ClassReference reference && definitions.containsKey(reference.name())) {
            defined(definitions.get(reference.name()), instance);
        }
    }

    private void defined(Definition definition, Instance instance) {
        limits(definition.about().limits(), instance);
        if (definition instanceof EnumDefinition values) {
            known(values.values().stream().map(EnumDefinition.Value::text).toList(), instance);
        } else if (definition instanceof ObjectDefinition object) {
            objects.check(object, instance);
        } else if (definition instanceof UnionDefinition union) {
            objects.variant(union, instance).ifPresent(variant -> check(variant, instance));
        } else if (definition instanceof ValueUnionDefinition union) {
            union.alternatives().stream()
                    .filter(alternative -> instance.isOf(alternative.jsonType()))
                    .findFirst()
                    .ifPresentOrElse(
                            alternative -> check(alternative, instance),
                            () -> fault(
                                    instance, "which is none of the alternatives of " + union.name() + ". Correct it"));
        }
    }

    /** Checks that a value is one of those that a schema names. */
    void known(Collection<String> values, Instance instance) {
        String text = instance.value().asText();
        if (!values.contains(text)) {
            faults.add(
                    instance.value(),
                    instance.name() + " has the unknown value " + Words.shown(instance.value()) + ". "
                            + Words.suggestion(text, values));
        }
    }

    private void limits(Limits limits, Instance instance) {
        String format = limits.of("format");
        if (!Format.includes(format, instance.value())) {
            fault(instance, "which is no " + format + ". Correct it, or the format of its schema");
        }
        for (Limit limit : Limit.values()) {
            if (!limit.includes(instance, limits)) {
                fault(
                        instance,
                        "and its schema says " + limit.keyword() + ": " + limits.of(limit.keyword())
                                + ". Correct one of them");
            }
        }
    }

    private void fault(Instance instance, String rest) {
        faults.add(instance.value(), instance.name() + " is " + Words.shown(instance.value()) + ", " + rest + ".");
    }
}
