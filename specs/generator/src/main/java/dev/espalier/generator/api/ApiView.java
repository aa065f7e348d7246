package dev.espalier.generator.api;

import java.util.List;

/**
 * One generated interface: the operations of a tag.
 *
 * @param name the interface
 * @param accessor the client's method that returns it
 * @param imports fully qualified names, sorted
 * @param mentionsDeprecated whether it names models that are deprecated
 */
public record ApiView(
        String name,
        String accessor,
        List<String> javadoc,
        List<String> imports,
        boolean mentionsDeprecated,
        List<OperationView> operations) {

    /**
     * An operation, or a way to wait for its result.
     *
     * @param returnType {@code ApiCall<...>}, {@code Pager<...>}, {@code Feed<...>} or {@code Waiter<...>}
     * @param variants the overloads
     * @param params the type of its optional parameters; null if it has none
     */
    public record OperationView(
            String method,
            boolean deprecated,
            boolean beta,
            String returnType,
            List<VariantView> variants,
            ParamsView params) {}

    /**
     * One overload.
     *
     * @param annotations what the engine and Retrofit read, a line each, of the method that Retrofit implements
     * @param declaration the arguments with their annotations, for the method that Retrofit implements; empty for one
     *     that has a body
     * @param arguments the arguments without annotations
     * @param names of the arguments
     * @param result the expression that a method with a body returns
     */
    public record VariantView(
            List<String> javadoc,
            List<String> annotations,
            List<String> declaration,
            String arguments,
            List<String> names,
            String result) {
        /** A method with a body of its own. */
        static VariantView returning(String result, List<String> javadoc, List<Argument> arguments) {
            return new VariantView(
                    javadoc, List.of(), List.of(), Argument.plain(arguments), Argument.names(arguments), result);
        }

        public boolean isImplementedByRetrofit() {
            return !declaration.isEmpty();
        }

        /** Whether the arguments read well on the line of the method's name. */
        public boolean isShort() {
            return declaration.size() == 1
                    || declaration.stream().mapToInt(String::length).sum() <= 60;
        }

        public String declarationLine() {
            return String.join(", ", declaration);
        }

        public List<DeclarationView> declarationLines() {
            return declaration.stream()
                    .map(argument ->
                            new DeclarationView(argument, argument.equals(declaration.get(declaration.size() - 1))))
                    .toList();
        }
    }

    /** An argument on a line of its own. */
    public record DeclarationView(String text, boolean last) {}

    /** The optional parameters of an operation. */
    public record ParamsView(String name, String operation, List<ParamView> properties) {}

    /**
     * An optional parameter.
     *
     * @param constantName the constant that describes it
     * @param write the method of {@code ParamsType} that declares it
     */
    public record ParamView(
            String wireName,
            String name,
            String constantName,
            List<String> javadoc,
            boolean deprecated,
            String type,
            String unboxed,
            boolean secret,
            String write) {}
}
