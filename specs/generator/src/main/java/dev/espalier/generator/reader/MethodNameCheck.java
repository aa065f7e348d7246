package dev.espalier.generator.reader;

import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.RuntimeType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks that every operation becomes a method of its own. */
final class MethodNameCheck {
    private final Faults faults;
    private final Map<String, Operation> methods = new HashMap<>();

    MethodNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        document.operations().forEach(this::check);
    }

    private void check(Operation operation) {
        String method = method(operation);
        // The types of optional parameters are files too.
        Operation other = methods.putIfAbsent(method.toLowerCase(Locale.ROOT), operation);
        if (other != null) {
            String otherMethod = method(other);
            faults.at(
                    operation.place(),
                    other.label() + " and " + operation.label() + " would "
                            + (method.equals(otherMethod)
                                    ? "both become " + method
                                    : "become " + otherMethod + " and " + method + ", which differ in capitals alone")
                            + ". Give one of them another x-method.");
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

    private static String method(Operation operation) {
        return ApiNames.type(operation.tag()) + "." + ApiNames.method(operation);
    }
}
