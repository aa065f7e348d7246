package dev.espalier.generator.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One model class. Exactly one of {@code object}, {@code constants}, {@code union} and {@code value} is there.
 *
 * @param name the class
 * @param javadoc lines of its comment
 * @param deprecated whether it is marked so
 * @param mentionsDeprecated whether it is not, but names models that are
 * @param imports fully qualified names, sorted
 * @param interfaces the unions that it is a variant of, as a clause; empty if none
 */
public record ModelView(
        String name,
        List<String> javadoc,
        boolean deprecated,
        boolean mentionsDeprecated,
        List<String> imports,
        String interfaces,
        ObjectView object,
        EnumView constants,
        UnionView union,
        ValueUnionView value) {

    /** Itself, and the nested classes that are values in JSON as well. */
    public List<String> classes() {
        List<String> nested = value == null
                ? List.of()
                : value.alternatives().stream().map(AlternativeView::name).toList();
        boolean open = union != null || value != null;
        return Stream.of(Stream.of(name), nested.stream(), open ? Stream.of("Unknown") : Stream.<String>empty())
                .flatMap(names -> names)
                .map(each -> each.equals(name) ? name : name + "$" + each)
                .toList();
    }

    /** A class with properties. */
    public record ObjectView(
            List<PropertyView> properties, String additionalType, String additionalJson, boolean additionalDeclared) {}

    /**
     * A property.
     *
     * @param wireName its name in JSON
     * @param name its accessor and setter
     * @param capitalized {@code name} with a capital first letter
     * @param constantName the constant that describes it
     * @param declaration the arguments that declare it
     * @param type boxed type
     * @param accessorType type of the accessor, unboxed if there always is a value
     * @param setterType type of the setter's argument
     * @param json expression of its type in JSON
     * @param nullable whether absent and null differ
     * @param required whether a builder refuses to leave it out
     * @param checked whether the accessor refuses to return a missing value
     * @param constant the only value, as a literal; empty if there are several
     * @param epochMethod the method of a model that makes an instant of it; empty if it is no time
     * @param nestedUnder the constant of the property that names it where it comes nested; empty if it never does
     */
    public record PropertyView(
            String wireName,
            String name,
            String capitalized,
            String constantName,
            String declaration,
            List<String> javadoc,
            boolean deprecated,
            String type,
            String accessorType,
            String setterType,
            String json,
            boolean nullable,
            boolean required,
            boolean checked,
            boolean secret,
            String constant,
            String epochMethod,
            String nestedUnder) {}

    /** An open enum. */
    public record EnumView(List<ConstantView> constants) {}

    /** A known value of an open enum. */
    public record ConstantView(String modelName, String name, String value, List<String> javadoc) {}

    /**
     * A union with a discriminator.
     *
     * @param discriminator name of the property
     * @param accessors the properties that all variants require
     * @param permits the variants, each once
     * @param declarations the calls that declare the variants
     */
    public record UnionView(
            String discriminator, List<AccessorView> accessors, List<String> permits, List<LineView> declarations) {}

    /**
     * A property that all variants of a union require.
     *
     * @param type type of the accessor, unboxed
     * @param json how {@code Unknown} reads it
     */
    public record AccessorView(
            String modelName,
            String wireName,
            String name,
            List<String> javadoc,
            boolean deprecated,
            String type,
            String json) {}

    /** A line of a statement of several. */
    public record LineView(String text, boolean last) {
        static List<LineView> of(List<String> lines) {
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> new LineView(lines.get(index), index == lines.size() - 1))
                    .toList();
        }
    }

    /** A union told apart by JSON type. */
    public record ValueUnionView(List<AlternativeView> alternatives) {}

    /**
     * One alternative of it.
     *
     * @param name the record
     * @param token the JSON token that starts it
     */
    public record AlternativeView(
            String modelName,
            String name,
            String jsonType,
            String type,
            String unboxed,
            String json,
            String token,
            boolean last) {
        public boolean isPrimitive() {
            return !unboxed.equals(type);
        }
    }
}
