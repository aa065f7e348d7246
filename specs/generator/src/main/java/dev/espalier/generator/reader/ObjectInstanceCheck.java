package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.UnionDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the properties of a value that a document gives are those of its schema. */
final class ObjectInstanceCheck {
    private final InstanceCheck instances;
    private final Faults faults;

    ObjectInstanceCheck(InstanceCheck instances, Faults faults) {
        this.instances = instances;
        this.faults = faults;
    }

    void check(ObjectDefinition object, Instance instance) {
        object.properties().forEach(property -> declared(object, property, instance));
        List<String> known =
                object.properties().stream().map(Property::wireName).toList();
        instance.value().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                object.additional()
                        .ifPresentOrElse(
                                schema -> instances.check(schema, instance.property(name)),
                                () -> faults.add(
                                        instance.value(),
                                        name,
                                        instance.name() + " has the property " + name + ", which " + object.name()
                                                + " does not declare. " + Words.suggestion(name, known)));
            }
        });
    }

    private void declared(ObjectDefinition object, Property property, Instance instance) {
        Instance held = instance.property(property.wireName());
        if (!held.value().isMissingNode()) {
            instances.check(property.schema(), held);
            if (!property.epoch().isEmpty()
                    && property.schema().jsonType().equals("string")
                    && held.value().isTextual()
                    && !Format.isWhole(held.value())) {
                faults.add(
                        held.value(),
                        held.name() + " is " + held.value() + ", which is no number of " + property.epoch()
                                + ". Correct it, or take x-epoch out of its schema.");
            }
        } else if (property.isRequired()) {
            faults.add(
                    instance.value(),
                    instance.name() + " has no " + property.wireName() + ", which " + object.name()
                            + " requires. Add it.");
        }
    }

    /** The schema that the discriminator leads to; empty if that is a fault, which is told. */
    Optional<ClassReference> variant(UnionDefinition union, Instance instance) {
        if (!instance.value().isObject()) {
            faults.add(
                    instance.value(),
                    instance.name() + " is " + Words.shown(instance.value()) + ". Write an object, one of "
                            + union.name() + ".");
            return Optional.empty();
        }
        Instance kind = instance.property(union.discriminator());
        if (kind.value().isMissingNode()) {
            if (union.fallback().isEmpty()) {
                faults.add(
                        instance.value(),
                        instance.name() + " has no " + union.discriminator() + ", which tells what of " + union.name()
                                + " it is. Add it.");
            }
            return union.fallback();
        }
        Optional<ClassReference> variant = variant(union, kind.value());
        if (variant.isEmpty()) {
            instances.known(union.byValue().keySet(), kind);
        }
        return variant;
    }

    private static Optional<ClassReference> variant(UnionDefinition union, JsonNode kind) {
        return Optional.ofNullable(union.byValue().get(kind.asText()))
                .or(() -> union.byPrefix().entrySet().stream()
                        .filter(prefix -> kind.asText().startsWith(prefix.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
