package dev.espalier.generator.reader;

import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Wait;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.RuntimeType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks that every operation, and every way to wait for its result, becomes a method of its own. */
final class MethodNameCheck {
    private final Faults faults;
    private final Map<String, Named> methods = new HashMap<>();

    /** @param method with its interface */
    private record Named(String label, String method) {}

    MethodNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        document.operations().forEach(this::check);
    }

    private void check(Operation operation) {
        String method = method(operation, ApiNames.method(operation));
        unique(operation.place(), new Named(operation.label(), method), "x-method");
        for (Wait wait : operation.waits()) {
            String label = operation.label() + " x-waits " + wait.method();
            unique(wait.place(), new Named(label, method(operation, wait.method())), "method");
        }
        if (method.length() > ClassNameCheck.LONGEST) {
            faults.at(
                    operation.place(),
                    operation.label() + " becomes " + method + ", which is too long for the name of a file. Give it"
                            + " a short x-method.");
        }
        String params = ApiNames.params(ApiNames.method(operation));
        if (operation.parameters().stream().anyMatch(parameter -> !parameter.isRequired())
                && RuntimeType.simpleNamesInInterfaces().contains(params)) {
            faults.at(
                    operation.place(),
                    operation.label() + " has optional parameters that would be called " + params
                            + ", which means something else in generated code. Give it another x-method.");
        }
    }

    private void unique(String place, Named named, String keyword) {
        String method = named.method();
        // The types of optional parameters are files too.
        Named other = methods.putIfAbsent(method.toLowerCase(Locale.ROOT), named);
        if (other != null) {
            faults.at(
                    place,
                    other.label() + " and " + named.label() + " would "
                            + (method.equals(other.method())
                                    ? "both become " + method
                                    : "become " + other.method() + " and " + method
                                            + ", which differ in capitals alone")
                            + ". Give one of them another " + keyword + ".");
        }
    }

    private static String method(Operation operation, String name) {
        return ApiNames.type(operation.tag()) + "." + name;
    }
}
