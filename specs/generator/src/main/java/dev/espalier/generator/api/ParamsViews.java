package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.ParamView;
import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of the types that hold an operation's optional parameters. */
final class ParamsViews {
    private static final List<String> IMPORTS = List.of(
            "dev.espalier.runtime.operation.OperationParams",
            "dev.espalier.runtime.operation.Parameter",
            "dev.espalier.runtime.operation.ParamsType",
            "org.jspecify.annotations.Nullable");

    private final Document document;
    private final JavaTypes types;
    private final Imports imports;

    ParamsViews(Document document, JavaTypes types, Imports imports) {
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
        Set<String> constants = new HashSet<>(Set.of("SHAPE", "NONE"));
        for (Parameter parameter : optional) {
            ParamView view = view(parameter, taken, constants);
            taken.add(view.name());
            constants.add(view.constantName());
            views.add(view);
        }
        IMPORTS.forEach(imports::add);
        return new ParamsView(name, method, views);
    }

    private ParamView view(Parameter parameter, Set<String> taken, Set<String> constants) {
        JavaType type = imports.use(types.of(parameter.schema()));
        String name = JavaNames.member(parameter.javaName(), parameter.name(), taken);
        return new ParamView(
                JavaNames.literal(parameter.name()),
                name,
                JavaNames.unique(JavaNames.constant(name), "_", constants),
                new Javadoc()
                        .paragraph(Javadoc.about(
                                parameter.description(),
                                parameter.schema().about().limits()))
                        .deprecation(parameter.deprecation())
                        .lines(),
                parameter.deprecation().isDeprecated(),
                type.name(),
                type.unboxed(),
                parameter.schema().isSecret(),
                write(parameter, type));
    }

    /** The method of {@code ParameterWriter} that sends it. */
    private static String write(Parameter parameter, JavaType type) {
        if (parameter.in() == Parameter.In.HEADER) {
            return parameter.isList() ? "headerCommaSeparated" : "header";
        }
        if (parameter.isFlag()) {
            return "queryFlag";
        }
        if (type.kind() == Kind.LIST) {
            return parameter.isRepeated() ? "queryRepeated" : "queryCommaSeparated";
        }
        return "query";
    }
}
