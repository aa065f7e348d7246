package dev.espalier.generator.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An argument of a generated method.
 *
 * @param annotation what Retrofit reads
 * @param about what it is, for the Javadoc
 */
record Argument(String annotation, String type, String name, String about) {
    /** Each with its annotation; one empty text if there are none. */
    static List<String> declaration(List<Argument> arguments) {
        return arguments.isEmpty()
                ? List.of("")
                : arguments.stream()
                        .map(argument -> argument.annotation + " " + argument.plain())
                        .toList();
    }

    /** All of them without annotations. */
    static String plain(List<Argument> arguments) {
        return arguments.stream().map(Argument::plain).collect(Collectors.joining(", "));
    }

    static List<String> names(List<Argument> arguments) {
        return arguments.stream().map(Argument::name).toList();
    }

    private String plain() {
        return type + " " + name;
    }

    /** {@code arguments} and one more. */
    static List<Argument> with(List<Argument> arguments, Argument last) {
        List<Argument> all = new ArrayList<>(arguments);
        all.add(last);
        return all;
    }
}
