package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Tag;
import dev.espalier.generator.document.Wait;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of all interfaces of a document. */
public final class ApiViews {
    private final Document document;
    private final JavaTypes types;
    private final String apiPackage;
    private final String vendor;

    /** @param vendor the client's name in running text */
    public ApiViews(Document document, String apiPackage, String modelPackage, String vendor) {
        this.document = document;
        this.types = new JavaTypes(document, modelPackage);
        this.apiPackage = apiPackage;
        this.vendor = vendor;
    }

    /** By tag, in the order of the document. */
    public Map<String, ApiView> views() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.operations()
                .forEach(operation -> byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                        .add(operation));
        Map<String, ApiView> views = new LinkedHashMap<>();
        byTag.forEach((tag, operations) -> views.put(tag, view(tag, operations)));
        return views;
    }

    /** Queries and headers that hold secrets. */
    public Set<String> secretParameters() {
        Set<String> names = new TreeSet<>();
        for (Operation operation : document.operations()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() != Parameter.In.PATH
                            && parameter.schema().isSecret())
                    .forEach(parameter -> names.add(parameter.name()));
        }
        return names;
    }

    private ApiView view(String tag, List<Operation> operations) {
        Imports imports = Imports.ofInterface(apiPackage, declaredTypes(tag, operations));
        imports.add(RuntimeType.OPERATION);
        OperationViews views = new OperationViews(document, types, imports, vendor);
        WaitViews waits = new WaitViews(document, types, imports, vendor);
        List<OperationView> operationViews = operations.stream()
                .flatMap(operation -> Stream.concat(Stream.of(views.view(operation)), waits.views(operation).stream()))
                .toList();
        return new ApiView(
                ApiNames.type(tag),
                ApiNames.accessor(tag),
                new Javadoc().paragraph(description(tag)).lines(),
                imports.sorted(),
                operations.stream().anyMatch(this::mentionsDeprecated),
                operationViews);
    }

    private static Set<String> declaredTypes(String tag, List<Operation> operations) {
        return Stream.concat(
                        Stream.of(ApiNames.type(tag)),
                        operations.stream().map(ApiNames::method).map(ApiNames::params))
                .collect(Collectors.toSet());
    }

    private String description(String tag) {
        return document.tags().stream()
                .filter(entry -> entry.name().equals(tag))
                .map(Tag::description)
                .findFirst()
                .orElse("");
    }

    private boolean mentionsDeprecated(Operation operation) {
        return operation.parameters().stream().anyMatch(parameter -> types.mentionsDeprecated(parameter.schema()))
                || operation
                        .request()
                        .filter(body -> types.mentionsDeprecated(body.content().schema()))
                        .isPresent()
                || document.result(operation).filter(types::mentionsDeprecated).isPresent()
                || operation.waits().stream().anyMatch(wait -> mentionsDeprecated(operation, wait));
    }

    private boolean mentionsDeprecated(Operation operation, Wait wait) {
        return Stream.of(wait.state(), wait.problem())
                .flatMap(property -> document.result(operation).flatMap(document::object).stream()
                        .flatMap(object -> object.property(property).stream()))
                .map(Property::schema)
                .anyMatch(schema -> schema.about().deprecation().isDeprecated() || types.mentionsDeprecated(schema));
    }
}
