package dev.espalier.contract;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.runtime.Page;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Compares the result of a call with the example of the response: what was decoded must encode to the same JSON. */
final class ResponseCheck {
    /** A stock one, as a caller's would be: the models bring their own adapters. */
    private static final Gson GSON = new Gson();

    private ResponseCheck() {}

    /** One sentence a fault. */
    static List<String> faults(SpecOperation operation, SpecResponse response, @Nullable Object result) {
        SpecBody body = response.body().orElse(null);
        if (body == null || result == null) {
            return body == null && result == null ? List.of() : List.of("The result is " + result + ".");
        }
        JsonElement example = body.example();
        if (body.isText()) {
            return body.text().equals(result) ? List.of() : List.of("The result is not the text that was sent.");
        }
        if (body.isBinary()) {
            return result instanceof ResponseBody bytes && Arrays.equals(bytes(bytes), body.bytes())
                    ? List.of()
                    : List.of("The result is not the bytes that were sent.");
        }
        if (operation.itemsPath().isPresent()) {
            return result instanceof Page<?> page
                    ? pageFaults(operation.itemsPath().get(), example, page)
                    : List.of("The operation is paged in the document, and its method returns no Pager.");
        }
        String envelope = operation.envelope();
        JsonElement expected =
                envelope == null ? example : example.getAsJsonObject().get(envelope);
        return labelled("Result: ", JsonDifference.between(expected, encoded(result)));
    }

    private static List<String> pageFaults(List<String> itemsPath, JsonElement example, Page<?> page) {
        JsonObject rest = example.deepCopy().getAsJsonObject();
        JsonObject holder = rest;
        for (String name : itemsPath.subList(0, itemsPath.size() - 1)) {
            holder = holder.getAsJsonObject(name);
        }
        JsonElement items = holder.remove(itemsPath.get(itemsPath.size() - 1));
        List<String> faults =
                new ArrayList<>(labelled("Items: ", JsonDifference.between(items, encoded(page.items()))));
        faults.addAll(labelled("Envelope: ", JsonDifference.between(rest, page.envelope())));
        return faults;
    }

    private static JsonElement encoded(Object result) {
        return result instanceof JsonElement json ? json : GSON.toJsonTree(result);
    }

    private static byte[] bytes(ResponseBody body) {
        try (body) {
            return body.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> labelled(String label, List<String> faults) {
        return faults.stream().map(fault -> label + fault).toList();
    }
}
