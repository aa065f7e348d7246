package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.RuntimeType;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The overloads of a method that takes optional parameters as a value: the one that has a function set them, and the
 * one that sends none.
 *
 * @param brief the comment of the former, by its arguments
 * @param full the comment of the latter
 */
record Overloads(
        String method,
        ParamsView params,
        Imports imports,
        Function<List<Argument>, List<String>> brief,
        Function<List<Argument>, List<String>> full) {
    /** @param arguments that they have before the optional parameters */
    List<VariantView> of(List<Argument> arguments) {
        imports.add(RuntimeType.UNARY_OPERATOR);
        Argument function = new Argument(
                "", "UnaryOperator<" + params.name() + ".Builder>", "params", "sets the optional parameters");
        List<Argument> withFunction = Argument.with(arguments, function);
        return List.of(
                overload(brief.apply(withFunction), withFunction, arguments, built()),
                overload(full.apply(arguments), arguments, arguments, params.name() + ".none()"));
    }

    private String built() {
        return "params.apply(" + params.name() + ".builder()).build()";
    }

    private VariantView overload(List<String> javadoc, List<Argument> declared, List<Argument> passed, String last) {
        StringJoiner call = new StringJoiner(", ", method + "(", ")");
        passed.forEach(argument -> call.add(argument.name()));
        call.add(last);
        return VariantView.returning(call.toString(), javadoc, declared);
    }
}
