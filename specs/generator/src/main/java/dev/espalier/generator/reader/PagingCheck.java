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
        request(operation, paging).ifPresent(sentence -> faults.at(paging.place(), operation.label() + " " + sentence));
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
        if (part(operation, paging, "more", paging.more())
                .filter(more -> !isFlag(more) && !isLinks(more))
                .isPresent()) {
            faults.at(
                    paging.place(),
                    operation.label() + " has neither a flag nor links where x-pagination.more points. Name a boolean,"
                            + " or an array of objects with a rel.");
        }
    }

    /** What is wrong with the parameter that asks for a page, if anything is. */
    private static Optional<String> request(Operation operation, Paging paging) {
        String name = paging.request();
        List<Parameter> requests = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .toList();
        if (requests.isEmpty()) {
            return Optional.of("has no parameter \"" + name + "\", which x-pagination names.");
        }
        if (operation.pageInPath().isPresent()) {
            return inPath(operation, paging, requests);
        }
        return requests.stream().anyMatch(request -> request.in() == Parameter.In.QUERY && !request.isList())
                ? Optional.empty()
                : Optional.of(
                        "has the parameter " + name + ", which x-pagination names, but not as one value in the query.");
    }

    private static Optional<String> inPath(Operation operation, Paging paging, List<Parameter> requests) {
        String name = paging.request();
        if (requests.size() > 1) {
            return Optional.of("has several parameters " + name + ", and x-pagination does not say which. Give the one"
                    + " in the path another name, since it is not sent.");
        }
        if (paging.style() == Paging.Style.CURSOR) {
            return Optional.of("has the cursor " + name + " in its path, where the first page has none. Only the"
                    + " number of a page can be there, with style: page.");
        }
        if (!requests.get(0).schema().jsonType().equals("integer")) {
            return Optional.of("counts its pages with " + name + ", which is no integer. Write type: integer.");
        }
        return operation.path().endsWith("/{" + name + "}")
                ? Optional.empty()
                : Optional.of("counts its pages with " + name + " in its path, but not as the whole of the last"
                        + " segment. Leave x-pagination out, and give the parameter another name.");
    }

    private static boolean isFlag(Schema more) {
        return more.jsonType().equals("boolean");
    }

    private boolean isLinks(Schema more) {
        return more instanceof ListSchema links
                && document.object(links.items())
                        .flatMap(link -> link.property("rel"))
                        .filter(rel -> rel.schema().jsonType().equals("string"))
                        .isPresent();
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
