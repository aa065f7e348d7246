package dev.espalier.generator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.spec.Operation;
import java.util.List;

/** Makes the comment of an operation's method. */
final class OperationJavadoc {
    private final String vendor;

    /** @param vendor the client's name in running text */
    OperationJavadoc(String vendor) {
        this.vendor = vendor;
    }

    List<String> lines(Operation operation, List<Argument> arguments) {
        JsonNode node = operation.node();
        Javadoc javadoc = new Javadoc()
                .paragraph(node.path("summary").asText())
                .paragraph(node.path("description").asText());
        if (node.has("x-rate-limit")) {
            javadoc.paragraph(Javadoc.rateLimit(node.path("x-rate-limit")));
        }
        if (node.has("x-token-scope")) {
            javadoc.paragraph("The token needs the permission: "
                    + node.path("x-token-scope").asText() + ".");
        }
        if (!operation.errors().isEmpty()) {
            javadoc.paragraph("Documented errors: " + String.join(", ", operation.errors()) + ".");
        }
        end(javadoc, operation, arguments);
        String url = node.path("externalDocs").path("url").asText();
        if (!url.isEmpty()) {
            javadoc.rawTag(
                    "see", "<a href=\"" + url + "\">" + vendor + ": " + Javadoc.escaped(operation.id()) + "</a>");
        }
        return javadoc.lines();
    }

    /** What it does and takes; the rest stands at the overload beside it. */
    List<String> brief(Operation operation, List<Argument> arguments) {
        Javadoc javadoc =
                new Javadoc().paragraph(operation.node().path("summary").asText());
        return end(javadoc, operation, arguments).lines();
    }

    private static Javadoc end(Javadoc javadoc, Operation operation, List<Argument> arguments) {
        arguments.forEach(argument -> javadoc.tag("param", argument.name() + " " + argument.about()));
        return javadoc.deprecation(operation.node());
    }
}
