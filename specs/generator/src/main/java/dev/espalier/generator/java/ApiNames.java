package dev.espalier.generator.java;

import dev.espalier.generator.document.Operation;
import java.util.Set;

/** What the operations of a document are called in Java. */
public final class ApiNames {
    /** Methods that a client has besides those that return the interfaces. */
    private static final Set<String> CLIENT = Set.of("api", "close", "fromEnv", "newBuilder");

    private ApiNames() {}

    /** The interface of a tag. */
    public static String type(String tag) {
        return JavaNames.pascal(tag) + "Api";
    }

    /** The client's method that returns it. */
    public static String accessor(String tag) {
        String name = JavaNames.member(tag);
        return CLIENT.contains(name) ? name + "_" : name;
    }

    /** The method of an operation. */
    public static String method(Operation operation) {
        return operation.javaMethod().isEmpty() ? method(operation.id()) : operation.javaMethod();
    }

    private static String method(String id) {
        String name = JavaNames.member(id);
        return isMethod(name) ? name : name + "_";
    }

    /** Whether a method can have this name. Java does not let a method {@code yield} be called by its name alone. */
    public static boolean isMethod(String name) {
        return JavaNames.isMember(name) && !name.equals("yield");
    }

    /** The type of the optional parameters of a method. */
    public static String params(String method) {
        return JavaNames.capitalized(method) + "Params";
    }
}
