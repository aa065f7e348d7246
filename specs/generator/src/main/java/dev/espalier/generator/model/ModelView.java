package dev.espalier.generator.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** A class with properties. */
    public record ObjectView(
            List<PropertyView> properties,
            List<PropertyView> requiredProperties,
            boolean hasSecret,
            boolean hasConstant,
            String additionalType,
            String additionalAdapter,
            boolean additionalDeclared) {
        public boolean hasRequired() {
            return !requiredProperties.isEmpty();
        }

        /** The names on the wire, as arguments. */
        public String declaredNames() {
            return properties.stream()
                    .map(property -> "\"" + property.wireName() + "\"")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A property.
     *
     * @param wireName its name in JSON
     * @param name its accessor and setter
     * @param capitalized {@code name} with a capital first letter
     * @param type boxed type
     * @param accessorType type of the accessor, unboxed if there always is a value
     * @param setterType type of the setter's argument
     * @param adapter expression of the adapter
     * @param adapterConstant name of the constant that holds the adapter of a container; empty for others
     * @param nullable whether absent and null differ
     * @param checked whether the accessor refuses to return a missing value
     * @param constant the only value, as a literal; empty if there are several
     * @param epochMethod the method of {@code Models} that makes an instant of it; empty if it is no time
     */
    public record PropertyView(
            String modelName,
            String wireName,
            String name,
            String capitalized,
            List<String> javadoc,
            List<String> setterJavadoc,
            boolean deprecated,
            String type,
            String accessorType,
            String setterType,
            String adapter,
            String adapterConstant,
            boolean container,
            boolean nullable,
            boolean checked,
            boolean primitiveSetter,
            boolean secret,
            String constant,
            String epochMethod) {
        /** The field where a local variable of {@code equals} or {@code hashCode} could have its name. */
        public String field() {
            return Set.of("other", "that", "hash").contains(name) ? "this." + name : name;
        }
    }

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
     * @param fallback variant for objects without the discriminator; empty if none
     */
    public record UnionView(
            String discriminator,
            List<AccessorView> accessors,
            List<String> permits,
            List<VariantView> variants,
            List<VariantView> prefixes,
            String fallback) {}

    /**
     * A property that all variants of a union require.
     *
     * @param type type of the accessor, unboxed
     * @param adapter how {@code Unknown} reads it
     */
    public record AccessorView(
            String modelName,
            String wireName,
            String name,
            List<String> javadoc,
            boolean deprecated,
            String type,
            String adapter) {}

    /** A value of the discriminator and its variant. */
    public record VariantView(String value, String type) {}

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
            String adapter,
            String token,
            boolean container) {
        public boolean isPrimitive() {
            return !unboxed.equals(type);
        }
    }
}
