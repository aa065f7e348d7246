package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that what takes a file says of what: below which operation, or in which properties beside the address. */
final class UploadCheck {
    private static final List<String> STEPS = List.of("whole", "begin", "part", "complete", "abort");

    private final Faults faults;
    private final List<String> gets = new ArrayList<>();
    private final Set<String> posts = new TreeSet<>();

    UploadCheck(SpecDocument document, Faults faults) {
        this.faults = faults;
        document.root().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                gets.add(path.getKey());
            }
            posts.add(path.getValue().path("post").path("operationId").asText());
        });
        posts.remove("");
    }

    void check(Piece piece) {
        if (piece.place() == Place.OPERATION && piece.node().has("x-upload")) {
            step(piece, piece.node().path("x-upload").asText());
        } else if (piece.place().isSchema()) {
            piece.node().path("properties").properties().stream()
                    .filter(property -> property.getValue().has("x-upload"))
                    .forEach(property -> address(
                            piece.name() + "." + property.getKey(),
                            property.getValue(),
                            piece.node().path("properties")));
        }
    }

    private void step(Piece operation, String step) {
        if (!STEPS.contains(step)) {
            fault(operation.node(), operation.name(), "x-upload", step, STEPS);
        }
        String path = operation.name().substring(operation.name().indexOf('/'));
        if (gets.stream().noneMatch(get -> get.endsWith("}") && path.startsWith(get + "/"))) {
            faults.add(
                    operation.node(),
                    "x-upload",
                    operation.name() + " has x-upload, but is not below the path of a GET that ends in the id of the"
                            + " file. Leave it out.");
        }
    }

    private void address(String name, JsonNode property, JsonNode beside) {
        JsonNode upload = property.path("x-upload");
        if (!property.path("type").asText().equals("string")) {
            faults.add(property, "x-upload", name + " is no string, so it cannot have x-upload. Leave it out.");
        }
        Set<String> names = new TreeSet<>();
        beside.fieldNames().forEachRemaining(names::add);
        Stream.of("body", "id")
                .filter(word ->
                        upload.has(word) && !names.contains(upload.path(word).asText()))
                .forEach(word -> fault(
                        upload, name + " x-upload", word, upload.path(word).asText(), names));
        String operation = upload.path("operation").asText();
        if (!operation.isEmpty() && !posts.contains(operation)) {
            fault(upload, name + " x-upload", "operation", operation, posts);
        }
    }

    private void fault(JsonNode node, String name, String word, String value, Collection<String> known) {
        faults.add(
                node,
                word,
                name + " has the unknown " + word + " \"" + value + "\". " + Words.suggestion(value, known));
    }
}
