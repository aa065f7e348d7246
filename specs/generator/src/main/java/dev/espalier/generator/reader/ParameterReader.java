package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Parameter.In;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the parameters of operations. */
final class ParameterReader {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final SpecDocument raw;
    private final SchemaReader schemas;
    private final ParameterSchemaCheck values;
    private final Faults faults;

    ParameterReader(SpecDocument raw, SchemaReader schemas, Faults faults) {
        this.values = new ParameterSchemaCheck(faults);
        this.raw = raw;
        this.schemas = schemas;
        this.faults = faults;
    }

    /** @param label of the operation, in sentences */
    List<Parameter> read(String path, JsonNode operation, String label) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : operation.path("parameters")) {
            Parameter parameter = parameter(raw.resolve(node), label);
            parameters.add(parameter);
            String name = parameter.in() == In.HEADER ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
            if (!names.add(parameter.in() + " " + name)) {
                faults.add(node, label + " has the parameter " + parameter.name() + " twice. Take one of them out.");
            }
        }
        Set<String> given = parameters.stream()
                .filter(parameter -> parameter.in() == In.PATH)
                .map(Parameter::name)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> wanted = PATH_PARAMETER
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        if (!wanted.equals(given)) {
            faults.add(operation, label + " has the path parameters " + given + ", and its path names " + wanted + ".");
        }
        return parameters;
    }

    /** @param operation in sentences */
    Parameter parameter(JsonNode node, String operation) {
        String name = node.path("name").asText();
        String label = operation + " parameter " + name;
        if (!node.has("example")) {
            faults.add(node, label + " has no example. The contract test needs one.");
        }
        if (!node.has("description")) {
            faults.add(node, label + " has no description.");
        }
        Parameter parameter = new Parameter(
                name,
                in(node.path("in").asText()),
                faults.place(node),
                node.path("description").asText(),
                SchemaReader.deprecation(node),
                node.path("required").asBoolean(),
                schemas.use(node.path("schema"), label),
                node.path("explode").asBoolean(),
                node.path("x-flag").asBoolean(),
                node.path("x-idempotent").asBoolean(),
                node.path("x-java-name").asText());
        if (node.has("schema")) {
            values.check(parameter, node.path("schema"), label);
        }
        if (parameter.isList()
                && parameter.in() == In.QUERY
                && !node.path("explode").isBoolean()) {
            faults.add(
                    node,
                    label + " is a list and does not say how it is sent. Add style: form and explode: true (a=1&a=2)"
                            + " or explode: false (a=1,2).");
        }
        return parameter;
    }

    /** What is none of these is refused elsewhere. */
    private static In in(String place) {
        return switch (place) {
            case "path" -> In.PATH;
            case "header" -> In.HEADER;
            default -> In.QUERY;
        };
    }
}
