package dev.espalier.generator.api;

import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Wait;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.Javadoc;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the comment of a method that waits. */
record WaitJavadoc(Operation operation, Wait goal) {
    List<String> lines(List<Argument> arguments) {
        String text = "Asks as {@link #" + ApiNames.method(operation) + "} does until " + Javadoc.code(goal.state())
                + " is " + values(goal.until()) + ".";
        String failure = goal.failed().isEmpty()
                ? ""
                : " Fails with a {@link dev.espalier.runtime.error.WaitFailedException} if it is "
                        + values(goal.failed()) + ".";
        return end(new Javadoc().paragraph(goal.summary()).rawParagraph(text + failure), arguments);
    }

    /** The rest stands at the overload beside it. */
    List<String> brief(List<Argument> arguments) {
        return end(new Javadoc().paragraph(goal.summary()), arguments);
    }

    private List<String> end(Javadoc javadoc, List<Argument> arguments) {
        arguments.forEach(argument -> javadoc.tag("param", argument.name() + " " + argument.about()));
        return javadoc.deprecation(operation.deprecation()).lines();
    }

    private static String values(List<String> values) {
        return values.stream().map(Javadoc::code).collect(Collectors.joining(" or "));
    }
}
