package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import dev.espalier.testkit.internal.spec.SpecUpload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things that a vendor keeps: what is created and listed at one path, and reached one by one at that path and an id.
 *
 * @param path where they are created and listed
 * @param key the property that tells them apart; empty if there is none
 * @param firstId the id by which the document gets one; null if it shows none
 */
record Resource(
        String path,
        String key,
        @Nullable SpecOperation list,
        @Nullable SpecOperation create,
        @Nullable SpecOperation get,
        @Nullable JsonElement firstId) {
    /** Where in the list the items are; empty if {@code operation} lists nothing. */
    static Optional<List<String>> itemsPath(SpecOperation operation) {
        if (!operation.method().equals("GET")) {
            return Optional.empty();
        }
        Optional<List<String>> paged = operation.itemsPath();
        if (paged.isPresent()) {
            return paged;
        }
        return operation.answerSchema().flatMap(answer -> {
            if (answer.type().equals("array")) {
                return Optional.of(List.of());
            }
            List<List<String>> lists = new ArrayList<>();
            answer.properties().forEach((name, property) -> {
                if (property.type().equals("array")) {
                    lists.add(List.of(name));
                }
            });
            // A thing with an id is not a list, whatever it holds.
            return lists.size() == 1 && !answer.properties().containsKey("id")
                    ? Optional.of(lists.get(0))
                    : Optional.empty();
        });
    }

    /** {@code path} with the values of its parameters, each of which is one segment. */
    static String place(String path, Map<String, String> parameters) {
        String place = path;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            place = place.replace("{" + parameter.getKey() + "}", segment(parameter.getValue()));
        }
        return place;
    }

    private static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where the one with {@code id} is, at the place of those like it. */
    static String place(String place, String id) {
        return place + "/" + segment(id);
    }

    /** The path with the ids of the things above it: what is there is told apart from what is elsewhere. */
    String place(Map<String, String> parameters) {
        Map<String, String> ids = new HashMap<>(parameters);
        if (list != null) {
            list.paging().ifPresent(paging -> ids.remove(paging.request()));
        }
        return place(path, ids);
    }

    /** That such a thing is an address to which a file can be sent; empty if it is none. */
    Optional<SpecUpload> upload() {
        return get == null ? Optional.empty() : SpecUpload.of(schema());
    }

    /** Whether {@code thing} is such an address, and no wait for it is over. */
    boolean waitsForFile(JsonObject thing) {
        return upload().isPresent() && get.waits().stream().noneMatch(wait -> wait.isFinal(thing));
    }

    /** What the document shows of one: of what is got, or else of what is created. */
    Optional<JsonElement> example() {
        SpecOperation operation = get != null ? get : create;
        return operation == null ? Optional.empty() : result(operation);
    }

    /** The example of what a caller of {@code operation} gets. */
    static Optional<JsonElement> result(SpecOperation operation) {
        String envelope = operation.envelope();
        return operation
                .success()
                .body()
                .filter(SpecBody::isJson)
                .map(SpecBody::example)
                .flatMap(json -> Json.at(json, envelope == null ? List.of() : List.of(envelope)));
    }

    /** The schema of one, from where most is told of it. */
    SpecSchema schema() {
        return Optional.ofNullable(get)
                .flatMap(SpecOperation::resultSchema)
                .or(() -> Optional.ofNullable(list).flatMap(Resource::listed))
                .or(() -> Optional.ofNullable(create).flatMap(SpecOperation::resultSchema))
                .orElseThrow();
    }

    /** The properties that any operation shows of one. */
    Set<String> properties() {
        Set<String> names = new HashSet<>();
        Stream.of(
                        Optional.ofNullable(get).flatMap(SpecOperation::resultSchema),
                        Optional.ofNullable(create).flatMap(SpecOperation::resultSchema),
                        Optional.ofNullable(list).flatMap(Resource::listed))
                .flatMap(Optional::stream)
                .forEach(schema -> names.addAll(schema.properties().keySet()));
        return names;
    }

    /** The schema of one in a list. */
    static Optional<SpecSchema> listed(SpecOperation list) {
        return itemsPath(list)
                .flatMap(path -> list.answerSchema().flatMap(answer -> answer.at(path)))
                .flatMap(SpecSchema::items);
    }
}
