package dev.espalier.generator.client;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.java.JavaNames;
import java.util.Optional;

/** A line of code that shows a client in use: the first list that can be asked for without knowing an id. */
final class Example {
    private Example() {}

    /** @param client the variable that holds the client */
    static Optional<String> of(ApiView api, String client) {
        return api.operations().stream()
                .filter(operation -> operation.returnType().matches("(Pager|Feed)<.*"))
                .filter(operation -> operation.variants().stream()
                        .anyMatch(variant -> variant.arguments().isEmpty()))
                .findFirst()
                .map(operation -> line(operation, client + "." + api.accessor() + "()." + operation.method() + "()"));
    }

    private static String line(OperationView operation, String call) {
        String type = operation.returnType();
        String item = type.substring(type.indexOf('<') + 1, type.length() - 1);
        return "for (" + item + " " + JavaNames.member(item) + " : " + call + ") { ... }";
    }
}
