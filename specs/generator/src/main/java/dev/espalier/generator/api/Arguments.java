package dev.espalier.generator.api;

import dev.espalier.generator.document.Content.Form;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Parameter.In;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.MemberNames;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the arguments of the methods of one operation: what it requires, and its body. */
final class Arguments {
    private final JavaTypes types;
    private final Imports imports;
    private final Operation operation;
    private final MemberNames names;

    Arguments(JavaTypes types, Imports imports, Operation operation) {
        this.types = types;
        this.imports = imports;
        this.operation = operation;
        // The optional parameters are an argument too.
        this.names = new MemberNames(Stream.concat(
                        Stream.of("params"),
                        operation.arguments().stream()
                                .filter(Parameter::isRequired)
                                .map(Parameter::javaName))
                .toList());
    }

    /** The required parameters: those of the path, then those of the query, then headers. */
    List<Argument> required() {
        List<Argument> arguments = new ArrayList<>();
        for (In in : In.values()) {
            operation.arguments().stream()
                    .filter(parameter -> parameter.in() == in && parameter.isRequired())
                    .forEach(parameter -> arguments.add(argument(parameter)));
        }
        return arguments;
    }

    private Argument argument(Parameter parameter) {
        JavaType type = imports.use(types.of(parameter.schema()));
        String wireName = JavaNames.quoted(parameter.name());
        String annotation = switch (parameter.in()) {
            case PATH -> imports.add(RuntimeType.PATH) + "(value = " + wireName + ", encoded = true)";
            case QUERY -> imports.add(RuntimeType.QUERY) + "(" + wireName + ")";
            case HEADER -> imports.add(RuntimeType.HEADER) + "(" + wireName + ")";
        };
        String about = Javadoc.about(
                parameter.description(), parameter.schema().about().limits());
        String name = names.name(parameter.javaName(), parameter.name());
        return new Argument("@" + annotation, type.unboxed(), name, about);
    }

    /** The body; empty if the operation takes none. To be asked for after the required parameters have their names. */
    Optional<Argument> body() {
        return operation.request().map(request -> {
            JavaType model = types.of(request.content().schema());
            JavaType type = imports.use(model);
            boolean text = request.content().form() == Form.TEXT;
            String annotation =
                    "@" + imports.add(RuntimeType.BODY) + (text ? " @" + imports.add(RuntimeType.PLAIN_TEXT) : "");
            String noun = model.kind() == Kind.NAMED ? model.name() : "body";
            String name = names.name("", noun.endsWith("Request") ? "request" : noun);
            String about = request.description().isEmpty() ? "the content to send" : request.description();
            return new Argument(annotation, type.name(), name, about);
        });
    }
}
