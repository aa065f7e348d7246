package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecPaging;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The pages of a list, in the style that its document describes. */
final class Pages {
    private static final String CURSOR = "after-";
    private static final JsonPrimitive NEXT = new JsonPrimitive("next");

    private final SpecOperation list;
    private final SpecPaging paging;
    private final JsonElement example;

    Pages(SpecOperation list) {
        this.list = list;
        paging = list.paging().orElseThrow();
        example = list.success().body().orElseThrow().example();
    }

    /** The page that {@code request} asks for, with items as they are {@code shown}. */
    Answer page(Exchange request, List<JsonElement> items, int mostOnPage, UnaryOperator<JsonElement> shown) {
        String where = request.parameter(paging.request()).orElse("");
        int size = size(request, mostOnPage);
        int start = start(where, size);
        if (start < 0) {
            return Answer.text(
                    400,
                    "No page is at " + paging.request() + "=" + where + "; it is "
                            + (paging.isNumbered() ? "a number from 1 on" : "the cursor of the page before") + ".");
        }
        int from = Math.min(start, items.size());
        int to = (int) Math.min((long) from + size, items.size());
        JsonElement page = Json.with(
                example,
                paging.items(),
                Things.array(items.subList(from, to).stream().map(shown).toList()));
        page = withMore(page, to < items.size());
        return Answer.example(list.success()).withJson(withCursor(page, to, to < items.size()));
    }

    /** A request can ask for fewer items. */
    private static int size(Exchange request, int most) {
        String limit = request.parameter("limit").orElse("");
        return limit.matches("[1-9]\\d{0,6}") ? Math.min(most, Integer.parseInt(limit)) : most;
    }

    /** The index of the first item; negative if {@code where} is no place. */
    private int start(String where, int size) {
        if (where.isEmpty()) {
            return 0;
        }
        String number = paging.isNumbered() || !where.startsWith(CURSOR) ? where : where.substring(CURSOR.length());
        if (!number.matches("\\d{1,6}") || !paging.isNumbered() && number.equals(where)) {
            return -1;
        }
        return paging.isNumbered() ? (Integer.parseInt(number) - 1) * size : Integer.parseInt(number);
    }

    private JsonElement withMore(JsonElement page, boolean follows) {
        if (paging.more().isEmpty()) {
            return page;
        }
        JsonElement shown = Json.at(example, paging.more()).orElse(JsonNull.INSTANCE);
        return Json.with(
                page,
                paging.more(),
                shown instanceof JsonArray links ? links(links, follows) : new JsonPrimitive(follows));
    }

    /** The links that the document shows, with one to the next page where there is one. */
    private static JsonArray links(JsonArray shown, boolean follows) {
        JsonArray links = new JsonArray();
        @Nullable JsonObject next = null;
        for (JsonElement link : shown) {
            if (NEXT.equals(link.getAsJsonObject().get("rel"))) {
                next = link.getAsJsonObject();
            } else {
                links.add(link);
            }
        }
        if (follows) {
            JsonObject link = next != null || links.size() == 0
                    ? new JsonObject()
                    : links.get(0).getAsJsonObject().deepCopy();
            link.add("rel", NEXT);
            links.add(next != null ? next : link);
        }
        return links;
    }

    private JsonElement withCursor(JsonElement page, int offset, boolean follows) {
        if (paging.next().isEmpty()) {
            return page;
        }
        if (follows || paging.isFeed()) {
            return Json.with(page, paging.next(), new JsonPrimitive(CURSOR + offset));
        }
        if (!paging.more().isEmpty()) {
            return Json.with(page, paging.next(), new JsonPrimitive(""));
        }
        boolean isNullable = list.answerSchema()
                .flatMap(answer -> answer.at(paging.next()))
                .filter(SpecSchema::isNullable)
                .isPresent();
        return Json.with(page, paging.next(), isNullable ? JsonNull.INSTANCE : null);
    }
}
