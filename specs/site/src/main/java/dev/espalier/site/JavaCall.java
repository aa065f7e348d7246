package dev.espalier.site;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.java.JavaNames;
import java.util.List;

/** Java that makes a call with what it requires, and takes its result. */
final class JavaCall {
    private JavaCall() {}

    /** @param client the expression that gives the interface */
    static String of(String client, ApiView.OperationView operation) {
        List<String> arguments = variant(operation).names();
        String call = client + "." + operation.method() + "(" + String.join(", ", arguments) + ")";
        int bracket = operation.returnType().indexOf('<');
        String type = operation
                .returnType()
                .substring(bracket + 1, operation.returnType().length() - 1)
                .replace("@Nullable ", "");
        String result = type + " " + variable(type, arguments);
        return switch (operation.returnType().substring(0, bracket)) {
            case "Pager", "Feed" -> "for (" + result + " : " + call + ") {\n    ...\n}";
            case "Waiter" -> result + " = " + call + ".await();";
            default -> (type.equals("Void") ? "" : result + " = ") + call + ".execute();";
        };
    }

    /** The overload that takes no optional parameters: there are two before it where there are any. */
    static VariantView variant(ApiView.OperationView operation) {
        return operation.variants().get(operation.params() == null ? 0 : 2);
    }

    /** A model gives its name to what is got, unless an argument has it. */
    private static String variable(String type, List<String> arguments) {
        boolean isModel = type.matches("\\w+") && !type.matches("String|Integer|Long|Double|Boolean|JsonElement");
        String name = isModel ? JavaNames.member(type) : "result";
        return arguments.contains(name) ? "result" : name;
    }
}
