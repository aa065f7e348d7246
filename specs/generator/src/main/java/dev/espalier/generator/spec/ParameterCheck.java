package dev.espalier.generator.spec;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the parameters of operations. */
final class ParameterCheck {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final SchemaCheck schemas;
    private final Faults faults;

    ParameterCheck(SchemaCheck schemas, Faults faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    /** @param name of the operation, in sentences */
    void check(Operation operation, String name) {
        operation.parameters().forEach(parameter -> check(parameter, name + " parameter " + parameter.name()));
        Set<String> inPath = new HashSet<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.isIn("path"))
                .forEach(parameter -> inPath.add(parameter.name()));
        Set<String> wanted = new HashSet<>();
        Matcher matcher = PATH_PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            wanted.add(matcher.group(1));
        }
        if (!wanted.equals(inPath)) {
            faults.add(
                    operation.node(),
                    name + " has the path parameters " + inPath + ", and its path names " + wanted + ".");
        }
    }

    private void check(Parameter parameter, String label) {
        if (!parameter.node().has("example")) {
            faults.add(parameter.node(), label + " has no example. The contract test needs one.");
        }
        if (!parameter.node().has("description")) {
            faults.add(parameter.node(), label + " has no description.");
        }
        if (parameter.isList() && !parameter.node().path("explode").isBoolean()) {
            faults.add(
                    parameter.node(),
                    label + " is a list and does not say how it is sent. Add style: form and explode: true (a=1&a=2)"
                            + " or explode: false (a=1,2).");
        }
        schemas.unnamed(parameter.schema(), label);
    }
}
