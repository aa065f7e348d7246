package dev.espalier.generator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.spec.Operation;
import dev.espalier.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the views of all interfaces of a document. */
public final class ApiViews {
    private final SpecDocument document;
    private final JavaTypes types;
    private final String vendor;

    /** @param vendor the client's name in running text */
    public ApiViews(SpecDocument document, String modelPackage, String vendor) {
        this.document = document;
        this.types = new JavaTypes(document, modelPackage);
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

    /** Query parameters that hold secrets. */
    public Set<String> secretQueryParameters() {
        Set<String> names = new TreeSet<>();
        for (Operation operation : document.operations()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.isIn("query") && document.isSecret(parameter.schema()))
                    .forEach(parameter -> names.add(parameter.name()));
        }
        return names;
    }

    private ApiView view(String tag, List<Operation> operations) {
        Imports imports = new Imports();
        imports.add("dev.espalier.runtime.operation.Operation");
        OperationViews views = new OperationViews(document, types, imports, vendor);
        List<OperationView> operationViews =
                operations.stream().map(views::view).toList();
        return new ApiView(
                apiName(tag),
                JavaNames.member(tag),
                new Javadoc().paragraph(description(tag)).lines(),
                imports.sorted(),
                operations.stream().anyMatch(this::mentionsDeprecated),
                operationViews);
    }

    private String description(String tag) {
        String description = "";
        for (JsonNode entry : document.root().path("tags")) {
            if (entry.path("name").asText().equals(tag)) {
                description = entry.path("description").asText();
            }
        }
        return description;
    }

    private boolean mentionsDeprecated(Operation operation) {
        return operation.parameters().stream().anyMatch(parameter -> types.mentionsDeprecated(parameter.schema()))
                || operation.request().schemas().stream().anyMatch(types::mentionsDeprecated)
                || document.result(operation).filter(types::mentionsDeprecated).isPresent();
    }

    /** The interface of a tag. */
    public static String apiName(String tag) {
        return JavaNames.pascal(tag) + "Api";
    }
}
