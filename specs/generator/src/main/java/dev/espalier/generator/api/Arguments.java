package dev.espalier.generator.api;

import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.spec.Body;
import dev.espalier.generator.spec.Operation;
import dev.espalier.generator.spec.Parameter;
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
        for (String place : List.of("path", "query", "header")) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.isIn(place) && parameter.isRequired())
                    .forEach(parameter -> arguments.add(argument(parameter)));
        }
        return arguments;
    }

    private Argument argument(Parameter parameter) {
        JavaType type = imports.use(types.of(parameter.schema()));
        String name = JavaNames.member(parameter.node(), parameter.name(), taken);
        taken.add(name);
        String wireName = JavaNames.quoted(parameter.name());
        String annotation = switch (parameter.place()) {
            case "path" -> "@Path(value = " + wireName + ", encoded = true)";
            case "query" -> "@Query(" + wireName + ")";
            default -> "@Header(" + wireName + ")";
        };
        imports.add("retrofit2.http." + JavaNames.capitalized(parameter.place()));
        return new Argument(annotation, type.unboxed(), name, Javadoc.about(parameter.node(), parameter.schema()));
    }

    /** The body; empty if the operation takes none. To be asked for after the required parameters have their names. */
    Optional<Argument> body(Operation operation) {
        Body request = operation.request();
        return request.schema().map(types::of).map(model -> {
            JavaType type = imports.use(model);
            imports.add("retrofit2.http.Body");
            String noun = model.kind() == Kind.NAMED ? model.name() : "body";
            String name = JavaNames.member(noun.endsWith("Request") ? "request" : noun, taken);
            String about = request.node().path("description").asText("the content to send");
            return new Argument("@Body", type.name(), name, about);
        });
    }
}
