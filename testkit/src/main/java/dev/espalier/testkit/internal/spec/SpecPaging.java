package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * How a list comes in pages.
 *
 * @param isNumbered whether pages are counted; otherwise each holds the cursor of the next
 * @param request the parameter that asks for a page
 * @param items where in an answer the items are
 * @param next where the cursor of the next page is; empty where pages are counted
 * @param more where it is told whether a page follows; empty if that is not told
 * @param isFeed whether the last cursor may be asked again
 */
public record SpecPaging(
        boolean isNumbered, String request, List<String> items, List<String> next, List<String> more, boolean isFeed) {
    static SpecPaging of(JsonObject node) {
        return new SpecPaging(
                node.get("style").getAsString().equals("page"),
                node.get("request").getAsString(),
                texts(node, "items"),
                texts(node, "next"),
                texts(node, "more"),
                node.has("poll"));
    }

    private static List<String> texts(JsonObject node, String name) {
        return node.has(name) ? Texts.of(node.get(name)) : List.of();
    }
}
