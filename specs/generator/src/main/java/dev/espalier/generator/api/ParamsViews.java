package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.ParamView;
import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.MemberNames;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views of the types that hold an operation's optional parameters. */
final class ParamsViews {
    private static final List<RuntimeType> IMPORTS =
            List.of(RuntimeType.NULLABLE, RuntimeType.OPERATION_PARAMS, RuntimeType.PARAMETER, RuntimeType.PARAMS_TYPE);

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
        MemberNames names =
                new MemberNames(optional.stream().map(Parameter::javaName).toList());
        Map<Parameter, String> setters = new LinkedHashMap<>();
        optional.forEach(parameter -> setters.put(parameter, names.name(parameter.javaName(), parameter.name())));
        // A setter's parameter has the name of the setter, and must not hide a constant.
        Set<String> constants = new HashSet<>(setters.values());
        constants.addAll(Set.of("SHAPE", "NONE"));
        List<ParamView> views = new ArrayList<>();
        setters.forEach((parameter, name) -> {
            String constant = JavaNames.unique(JavaNames.constant(name), "_", constants);
            constants.add(constant);
            views.add(view(parameter, name, constant));
        });
        IMPORTS.forEach(imports::add);
        return new ParamsView(ApiNames.params(method), method, views);
    }

    private ParamView view(Parameter parameter, String name, String constant) {
        JavaType type = imports.use(types.of(parameter.schema()));
        return new ParamView(
                JavaNames.literal(parameter.name()),
                name,
                constant,
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
