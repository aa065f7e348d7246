package dev.espalier.generator.reader;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Wait;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that what is waited for can come: that the result tells its state, and knows the states that are named. */
final class WaitCheck {
    private final Document document;
    private final Faults faults;

    WaitCheck(Document document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    void check(Operation operation) {
        for (Wait wait : operation.waits()) {
            String name = operation.label() + " x-waits " + wait.method();
            if (!operation.method().equals("GET")) {
                faults.at(wait.place(), name + " asks again and again, which only a GET may do. Move it to one.");
            }
            if (operation.paging().isPresent()) {
                faults.at(wait.place(), name + " waits for a list. Move it to the operation that gets one item.");
            } else {
                result(operation, wait, name);
            }
        }
    }

    private void result(Operation operation, Wait wait, String name) {
        Optional<ObjectDefinition> object = document.result(operation).flatMap(document::object);
        if (object.isEmpty()
                || document.isResultNullable(operation)
                || !operation.withoutContent().isEmpty()) {
            faults.at(wait.place(), name + " needs a result that is an object, and never null.");
            return;
        }
        property(object.get(), wait, "problem", wait.problem(), name)
                .filter(property -> property.schema().isSecret())
                .ifPresent(property -> faults.at(
                        wait.place(), name + " would show " + wait.problem() + " in messages, which is secret."));
        property(object.get(), wait, "state", wait.state(), name).ifPresent(property -> state(property, wait, name));
    }

    private Optional<Property> property(ObjectDefinition object, Wait wait, String word, String wireName, String name) {
        Optional<Property> property = object.property(wireName);
        if (property.isEmpty() && !wireName.isEmpty()) {
            faults.at(
                    wait.place(),
                    name + " has the " + word + " \"" + wireName + "\", which " + object.name() + " has not. "
                            + Words.suggestion(
                                    wireName,
                                    object.properties().stream()
                                            .map(Property::wireName)
                                            .toList()));
        }
        return property;
    }

    private void state(Property property, Wait wait, String name) {
        if (!(property.schema() instanceof ClassReference reference
                && document.definition(reference) instanceof EnumDefinition states)) {
            faults.at(wait.place(), name + " has the state \"" + wait.state() + "\", which is no enum. Name one.");
            return;
        }
        List<String> known =
                states.values().stream().map(EnumDefinition.Value::text).toList();
        Set<String> seen = new HashSet<>();
        Stream.concat(wait.until().stream(), wait.failed().stream()).forEach(value -> {
            if (!known.contains(value)) {
                faults.at(
                        wait.place(),
                        name + " names \"" + value + "\", which is no value of " + states.name() + ". "
                                + Words.suggestion(value, known));
            } else if (!seen.add(value)) {
                faults.at(wait.place(), name + " names \"" + value + "\" twice in until and failed. Keep one of them.");
            }
        });
    }
}
