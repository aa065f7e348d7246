package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Wait;
import dev.espalier.generator.java.AccessorNames;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.ConstantNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the views of the methods that wait for what the operations of one interface give. */
final class WaitViews {
    private final Document document;
    private final JavaTypes types;
    private final Imports imports;
    private final ParamsViews paramsViews;
    private final String vendor;

    /** @param vendor the client's name in running text */
    WaitViews(Document document, JavaTypes types, Imports imports, String vendor) {
        this.document = document;
        this.types = types;
        this.imports = imports;
        this.paramsViews = new ParamsViews(document, types, imports);
        this.vendor = vendor.toLowerCase(Locale.ROOT);
    }

    List<OperationView> views(Operation operation) {
        return operation.waits().stream().map(wait -> view(operation, wait)).toList();
    }

    private OperationView view(Operation operation, Wait wait) {
        ObjectDefinition object =
                document.result(operation).flatMap(document::object).orElseThrow();
        String result = imports.use(types.of(document.result(operation).get())).name();
        return new OperationView(
                wait.method(),
                operation.deprecation().isDeprecated(),
                operation.isBeta(),
                imports.add(RuntimeType.WAITER) + "<" + result + ">",
                variants(operation, wait, object, result),
                null);
    }

    private List<VariantView> variants(Operation operation, Wait wait, ObjectDefinition object, String result) {
        List<Argument> required = new Arguments(types, imports, operation).required();
        ParamsView params = paramsViews.view(ApiNames.method(operation), operation);
        WaitJavadoc javadoc = new WaitJavadoc(operation, wait);
        if (params == null) {
            return List.of(VariantView.returning(
                    waiter(operation, wait, object, result, required), javadoc.lines(required), required));
        }
        List<Argument> all =
                Argument.with(required, new Argument("", params.name(), "params", "the optional parameters"));
        List<VariantView> variants = new ArrayList<>();
        variants.add(VariantView.returning(waiter(operation, wait, object, result, all), javadoc.lines(all), all));
        variants.addAll(new Overloads(wait.method(), params, imports, javadoc::brief, javadoc::lines).of(required));
        return variants;
    }

    private String waiter(
            Operation operation, Wait wait, ObjectDefinition object, String result, List<Argument> arguments) {
        String call = arguments.stream()
                .map(Argument::name)
                .collect(Collectors.joining(", ", ApiNames.method(operation) + "(", ")"));
        List<String> lines = new ArrayList<>(List.of(
                "Waiter.polling(",
                "                " + JavaNames.quoted(vendor + " " + operation.id()) + ",",
                "                " + call + ",",
                "                " + accessor(object, result, wait.state()) + ",",
                "                " + constants(object, wait.state(), wait.until()) + ",",
                "                " + constants(object, wait.state(), wait.failed()) + ")"));
        if (!wait.problem().isEmpty()) {
            lines.add("        .problem(" + accessor(object, result, wait.problem()) + ")");
        }
        wait.interval()
                .ifPresent(interval -> lines.add("        .pollInterval(" + imports.add(RuntimeType.DURATION)
                        + ".parse(" + JavaNames.quoted(interval.toString()) + "))"));
        return String.join("\n        ", lines);
    }

    private static String accessor(ObjectDefinition object, String result, String property) {
        return result + "::" + AccessorNames.of(object).get(property);
    }

    /** The constants of the states, as a list. */
    private String constants(ObjectDefinition object, String property, List<String> values) {
        ClassReference reference =
                (ClassReference) object.property(property).orElseThrow().schema();
        EnumDefinition states = (EnumDefinition) document.definition(reference);
        String type = imports.use(types.of(reference)).name();
        List<String> names = ConstantNames.of(states);
        List<String> known =
                states.values().stream().map(EnumDefinition.Value::text).toList();
        return values.stream()
                .map(value -> type + "." + names.get(known.indexOf(value)))
                .collect(Collectors.joining(", ", imports.add(RuntimeType.LIST) + ".of(", ")"));
    }
}
