package dev.espalier.generator.reader;

import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.java.AccessorNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that no two names are the same among those that a document gives to the properties of an object, or to the
 * parameters of an operation. The names that it does not give keep out of their way.
 */
final class MemberNameCheck {
    private final Faults faults;

    MemberNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        for (Definition definition : document.definitions().values()) {
            if (definition instanceof ObjectDefinition object) {
                check(object);
            }
        }
        document.operations().forEach(this::check);
    }

    private void check(ObjectDefinition object) {
        Map<String, Property> accessors = new HashMap<>();
        for (Property property : object.properties()) {
            String given = property.javaName();
            if (!given.isEmpty()) {
                Set<String> names = new HashSet<>(AccessorNames.besides(property, given));
                names.add(given);
                for (String name : names) {
                    Property other = accessors.putIfAbsent(name, property);
                    if (other != null) {
                        faults.at(
                                property.place(),
                                object.name() + "." + other.wireName() + " and " + object.name() + "."
                                        + property.wireName() + " would both have the accessor " + name
                                        + ". Give one of them another x-java-name.");
                    }
                }
            }
        }
    }

    private void check(Operation operation) {
        List<Parameter> required =
                operation.arguments().stream().filter(Parameter::isRequired).toList();
        check(operation, required);
        check(
                operation,
                operation.parameters().stream()
                        .filter(parameter -> !parameter.isRequired())
                        .toList());
        for (Parameter parameter : required) {
            if (parameter.javaName().equals("params")) {
                faults.at(
                        parameter.place(),
                        operation.label() + " parameter " + parameter.name()
                                + " has the x-java-name params, which the optional parameters have. Choose another.");
            }
        }
    }

    private void check(Operation operation, List<Parameter> parameters) {
        Map<String, Parameter> given = new HashMap<>();
        for (Parameter parameter : parameters) {
            Parameter other =
                    parameter.javaName().isEmpty() ? null : given.putIfAbsent(parameter.javaName(), parameter);
            if (other != null) {
                faults.at(
                        parameter.place(),
                        operation.label() + " parameters " + other.name() + " and " + parameter.name()
                                + " would both be called " + parameter.javaName()
                                + ". Give one of them another x-java-name.");
            }
        }
    }
}
