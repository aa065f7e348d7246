package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Checks that a list says how it is paged, and that what it says is there. */
final class PagingCheck {
    /** Properties of a response that lead to the next page. */
    private static final Set<String> CURSORS =
            Set.of("nextCursor", "next_cursor", "nextPage", "next_page", "pagination");

    /** Parameters that ask for a page. */
    private static final Set<String> PAGE_PARAMETERS =
            Set.of("page", "after", "cursor", "startingAfter", "starting_after", "pageToken", "page_token", "offset");

    private final SpecDocument document;
    private final Faults faults;

    PagingCheck(SpecDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /** @param name of the operation, in sentences */
    void check(Operation operation, String name) {
        JsonNode response = operation.success().schema().orElse(MissingNode.getInstance());
        if (operation.isPaged()) {
            declared(operation, response, name);
        } else {
            forgotten(operation, response, name);
        }
    }

    private void forgotten(Operation operation, JsonNode response, String name) {
        Collection<String> fields = new ArrayList<>();
        document.flat(response).path("properties").fieldNames().forEachRemaining(fields::add);
        fields.retainAll(CURSORS);
        if (!fields.isEmpty()) {
            faults.add(
                    operation.node(),
                    name + " answers with " + fields + " and does not say how it is paged. Add x-pagination.");
        }
        if (operation.method().equals("get")) {
            operation.parameters().stream()
                    .map(Parameter::name)
                    .filter(PAGE_PARAMETERS::contains)
                    .forEach(parameter -> faults.add(
                            operation.node(),
                            name + " takes the parameter " + parameter
                                    + " and does not say how it is paged. Add x-pagination."));
        }
    }

    private void declared(Operation operation, JsonNode response, String name) {
        JsonNode paging = operation.paging();
        String style = paging.path("style").asText();
        if (!Set.of("cursor", "page").contains(style)) {
            faults.add(paging, name + " has the x-pagination style \"" + style + "\". Use cursor or page.");
        }
        JsonNode request = paging.path("request");
        if (operation.parameters().stream()
                .noneMatch(parameter -> parameter.node().path("name").equals(request))) {
            faults.add(paging, name + " has no parameter " + request + ", which x-pagination names.");
        }
        for (String part : List.of("items", "next", "more")) {
            JsonNode path = paging.path(part);
            if (paging.has(part) && document.schemaAt(response, path).isMissingNode()) {
                faults.add(
                        paging, name + " has no " + path + " in its response, where x-pagination." + part + " points.");
            }
        }
        if (!paging.has("items") || (style.equals("cursor") && !paging.has("next"))) {
            faults.add(paging, name + ": x-pagination needs items, and next for cursors.");
        }
    }
}
