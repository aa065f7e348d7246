package dev.espalier.generator.api;

import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Parameter.In;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the arguments of the methods of one operation: what it requires, and its body. */
final class Arguments {
    private final JavaTypes types;
    private final Imports imports;
    private final Set<String> taken = new HashSet<>(Set.of("params"));

    Arguments(JavaTypes types, Imports imports) {
        this.types = types;
        this.imports = imports;
    }

    /** The required parameters: those of the path, then those of the query, then headers. */
    List<Argument> required(Operation operation) {
        List<Argument> arguments = new ArrayList<>();
        for (In in : In.values()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == in && parameter.isRequired())
                    .forEach(parameter -> arguments.add(argument(parameter)));
        }
        return arguments;
    }

    private Argument argument(Parameter parameter) {
        JavaType type = imports.use(types.of(parameter.schema()));
        String name = JavaNames.member(parameter.javaName(), parameter.name(), taken);
        taken.add(name);
        String wireName = JavaNames.quoted(parameter.name());
        String annotation = switch (parameter.in()) {
            case PATH -> "Path(value = " + wireName + ", encoded = true)";
            case QUERY -> "Query(" + wireName + ")";
            case HEADER -> "Header(" + wireName + ")";
        };
        imports.add("retrofit2.http." + annotation.substring(0, annotation.indexOf('(')));
        String about = Javadoc.about(
                parameter.description(), parameter.schema().about().limits());
        return new Argument("@" + annotation, type.unboxed(), name, about);
    }

    /** The body; empty if the operation takes none. To be asked for after the required parameters have their names. */
    Optional<Argument> body(Operation operation) {
        return operation.request().map(request -> {
            JavaType model = types.of(request.content().schema());
            JavaType type = imports.use(model);
            imports.add("retrofit2.http.Body");
            String noun = model.kind() == Kind.NAMED ? model.name() : "body";
            String name = JavaNames.member(noun.endsWith("Request") ? "request" : noun, taken);
            String about = request.description().isEmpty() ? "the content to send" : request.description();
            return new Argument("@Body", type.name(), name, about);
        });
    }
}
