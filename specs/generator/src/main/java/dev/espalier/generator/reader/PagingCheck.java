package dev.espalier.generator.reader;

import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Paging;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that a list says how it is paged, and that what it says is there. */
final class PagingCheck {
    /** Properties of a response that lead to the next page. */
    private static final Set<String> CURSORS =
            Set.of("nextCursor", "next_cursor", "nextPage", "next_page", "pagination");

    /** Parameters that ask for a page. */
    private static final Set<String> PAGE_PARAMETERS =
            Set.of("page", "after", "cursor", "startingAfter", "starting_after", "pageToken", "page_token", "offset");

    private final Document document;
    private final Faults faults;

    PagingCheck(Document document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    void check(Operation operation) {
        if (operation.paging().isPresent()) {
            declared(operation, operation.paging().get());
        } else {
            forgotten(operation);
        }
    }

    private void forgotten(Operation operation) {
        List<String> fields = operation.success().map(Content::schema).flatMap(document::object).stream()
                .flatMap(response -> response.properties().stream())
                .map(Property::wireName)
                .filter(CURSORS::contains)
                .toList();
        if (!fields.isEmpty()) {
            faults.at(
                    operation.place(),
                    operation.label() + " answers with " + fields
                            + " and does not say how it is paged. Add x-pagination.");
        }
        if (operation.method().equals("GET")) {
            operation.parameters().stream()
                    .map(Parameter::name)
                    .filter(PAGE_PARAMETERS::contains)
                    .forEach(parameter -> faults.at(
                            operation.place(),
                            operation.label() + " takes the parameter " + parameter
                                    + " and does not say how it is paged. Add x-pagination."));
        }
    }

    private void declared(Operation operation, Paging paging) {
        List<Parameter> requests = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(paging.request()))
                .toList();
        if (requests.isEmpty()) {
            faults.at(
                    paging.place(),
                    operation.label() + " has no parameter \"" + paging.request() + "\", which x-pagination names.");
        } else if (requests.stream().noneMatch(request -> request.in() == Parameter.In.QUERY && !request.isList())) {
            faults.at(
                    paging.place(),
                    operation.label() + " has the parameter " + paging.request()
                            + ", which x-pagination names, but not as one value in the query.");
        }
        if (operation
                .success()
                .filter(content -> content.schema().about().isNullable())
                .isPresent()) {
            faults.at(
                    paging.place(), operation.label() + " is paged, and its response is nullable. Leave nullable out.");
        }
        Optional<Schema> items = part(operation, paging, "items", paging.items());
        if (items.isPresent() && !(items.get() instanceof ListSchema)) {
            faults.at(
                    paging.place(),
                    operation.label() + " has no list where x-pagination.items points. Name the array of items.");
        }
        if (items.isPresent()
                && items.get() instanceof ListSchema list
                && list.items().about().isNullable()) {
            faults.at(
                    paging.place(),
                    operation.label() + " has null among the items of a page. Leave nullable out of the items.");
        }
        part(operation, paging, "next", paging.next());
        part(operation, paging, "more", paging.more());
    }

    private Optional<Schema> part(Operation operation, Paging paging, String name, List<String> path) {
        Optional<Schema> found = operation.success().flatMap(content -> document.schemaAt(content.schema(), path));
        if (!path.isEmpty() && found.isEmpty()) {
            faults.at(
                    paging.place(),
                    operation.label() + " has no " + String.join(".", path) + " in its response, where x-pagination."
                            + name + " points.");
        }
        return path.isEmpty() ? Optional.empty() : found;
    }
}
