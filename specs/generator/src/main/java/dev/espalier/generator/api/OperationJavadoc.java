package dev.espalier.generator.api;

import dev.espalier.generator.document.Operation;
import dev.espalier.generator.java.Javadoc;
import java.util.List;

/** Makes the comment of an operation's method. */
final class OperationJavadoc {
    private final String vendor;

    /** @param vendor the client's name in running text */
    OperationJavadoc(String vendor) {
        this.vendor = vendor;
    }

    List<String> lines(Operation operation, List<Argument> arguments) {
        Javadoc javadoc = new Javadoc().paragraph(operation.summary()).paragraph(operation.description());
        if (operation.isBeta()) {
            javadoc.paragraph("In beta: " + vendor + " may change or withdraw it without notice.");
        }
        operation.rateLimit().ifPresent(limit -> javadoc.paragraph(Javadoc.rateLimit(limit)));
        if (!operation.permission().isEmpty()) {
            javadoc.paragraph("The token needs the permission: " + operation.permission() + ".");
        }
        if (!operation.withoutContent().isEmpty()) {
            javadoc.paragraph("The result is null where the vendor answers with status "
                    + String.join(" or ", operation.withoutContent()) + ".");
        }
        if (!operation.errors().isEmpty()) {
            javadoc.paragraph("Documented errors: " + String.join(", ", operation.errors()) + ".");
        }
        end(javadoc, operation, arguments);
        if (!operation.docs().isEmpty()) {
            javadoc.rawTag(
                    "see",
                    "<a href=\"" + operation.docs() + "\">" + vendor + ": " + Javadoc.escaped(operation.id()) + "</a>");
        }
        return javadoc.lines();
    }

    /** What it does and takes; the rest stands at the overload beside it. */
    List<String> brief(Operation operation, List<Argument> arguments) {
        Javadoc javadoc = new Javadoc().paragraph(operation.summary());
        return end(javadoc, operation, arguments).lines();
    }

    private static Javadoc end(Javadoc javadoc, Operation operation, List<Argument> arguments) {
        arguments.forEach(argument -> javadoc.tag("param", argument.name() + " " + argument.about()));
        return javadoc.deprecation(operation.deprecation());
    }
}
