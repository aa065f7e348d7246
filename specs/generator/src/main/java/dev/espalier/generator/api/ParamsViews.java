package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.ParamView;
import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.spec.Operation;
import dev.espalier.generator.spec.Parameter;
import dev.espalier.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of the types that hold an operation's optional parameters. */
final class ParamsViews {
    private static final List<String> IMPORTS = List.of(
            "dev.espalier.runtime.json.ModelText",
            "dev.espalier.runtime.operation.OperationParams",
            "dev.espalier.runtime.operation.ParameterWriter",
            "java.util.Objects",
            "org.jspecify.annotations.Nullable");

    private final SpecDocument document;
    private final JavaTypes types;
    private final Imports imports;

    ParamsViews(SpecDocument document, JavaTypes types, Imports imports) {
        this.document = document;
        this.types = types;
        this.imports = imports;
    }

    /** Null if the operation has no optional parameters. */
    ParamsView view(String method, Operation operation) {
        List<Parameter> optional = operation.parameters().stream()
                .filter(parameter -> !parameter.isRequired())
                .toList();
        if (optional.isEmpty()) {
            return null;
        }
        String name = JavaNames.capitalized(method) + "Params";
        List<ParamView> views = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Parameter parameter : optional) {
            ParamView view = view(name, parameter, views.size() == optional.size() - 1, taken);
            taken.add(view.name());
            views.add(view);
        }
        IMPORTS.forEach(imports::add);
        if (views.stream().anyMatch(view -> !view.isPrimitiveSetter())) {
            imports.add("dev.espalier.runtime.json.Models");
        }
        return new ParamsView(name, method, views);
    }

    private ParamView view(String params, Parameter parameter, boolean last, Set<String> taken) {
        JavaType type = imports.use(types.of(parameter.schema()));
        return new ParamView(
                params,
                JavaNames.literal(parameter.name()),
                JavaNames.member(parameter.node(), parameter.name(), taken),
                new Javadoc()
                        .paragraph(Javadoc.about(parameter.node(), parameter.schema()))
                        .deprecation(parameter.node())
                        .lines(),
                parameter.node().path("deprecated").asBoolean(),
                type.name(),
                type.unboxed(),
                type.isContainer(),
                document.isSecret(parameter.schema()),
                write(parameter, type),
                last);
    }

    /** The method of {@code ParameterWriter} that sends it. */
    private static String write(Parameter parameter, JavaType type) {
        if (parameter.isIn("header")) {
            return "header";
        }
        if (parameter.node().path("x-flag").asBoolean()) {
            return "queryFlag";
        }
        if (type.kind() == Kind.LIST) {
            return parameter.isRepeated() ? "queryRepeated" : "queryCommaSeparated";
        }
        return "query";
    }
}
