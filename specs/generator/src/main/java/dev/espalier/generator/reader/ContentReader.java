package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.ScalarSchema.Type;
import dev.espalier.generator.document.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what bodies hold, each of one media type: JSON, plain text or bytes. */
final class ContentReader {
    private final SchemaReader schemas;
    private final Faults faults;
    /** Operations share responses, and one fault of these is enough. */
    private final Map<JsonNode, Optional<Content>> known = new IdentityHashMap<>();

    ContentReader(SchemaReader schemas, Faults faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    /**
     * What is sent. Empty if that is nothing, or cannot be done.
     *
     * @param body whose references are followed
     */
    Optional<Content> request(JsonNode body, String label) {
        if (!body.isMissingNode() && !body.has("content")) {
            faults.add(body, label + " has no content. Name its media type, or leave requestBody out.");
        }
        Optional<Content> content = read(body, label);
        content.ifPresent(sent -> sendable(body.path("content"), sent, label));
        return content;
    }

    /** What is received. Empty if that is nothing, or cannot be done. */
    Optional<Content> response(JsonNode body, String label) {
        Optional<Content> content = read(body, label);
        content.filter(Content::isAnyType)
                .ifPresent(received -> faults.add(
                        body.path("content").path(received.mediaType()),
                        "x-any-content-type",
                        label + " is not sent, so x-any-content-type means nothing here. Leave it out."));
        return content;
    }

    private Optional<Content> read(JsonNode body, String label) {
        return known.computeIfAbsent(body, key -> content(body, label));
    }

    private Optional<Content> content(JsonNode body, String label) {
        if (!body.has("content")) {
            return Optional.empty();
        }
        JsonNode contents = body.path("content");
        List<String> types =
                contents.properties().stream().map(Map.Entry::getKey).toList();
        if (types.isEmpty()) {
            faults.add(body, "content", label + " has an empty content. Name a media type, or leave content out.");
            return Optional.empty();
        }
        if (types.size() > 1) {
            String kept = types.contains("application/json") ? "application/json" : "the one that is used";
            faults.add(
                    contents,
                    types.get(1),
                    label + " has the media types " + String.join(", ", types) + ". Keep " + kept + ".");
            return Optional.empty();
        }
        return content(contents, types.get(0), label);
    }

    private Optional<Content> content(JsonNode contents, String type, String label) {
        JsonNode node = contents.path(type);
        if (!node.has("schema")) {
            faults.add(contents, type, label + " has no schema. Write schema: {} if it is any JSON.");
            return Optional.empty();
        }
        Schema schema = schemas.use(node.path("schema"), label);
        Optional<MediaType> media = MediaType.of(type);
        if (media.isEmpty()) {
            faults.add(
                    contents,
                    type,
                    label + " has the media type \"" + type + "\", which is none. Write one such as application/json.");
            return Optional.empty();
        }
        Optional<Form> form = form(media.get(), schema);
        if (form.isEmpty()) {
            faults.add(contents, type, label + " is " + type + refusal(media.get()));
        } else if (form.get() == Form.JSON && !node.has("example")) {
            faults.add(node, label + " has no example. The contract test needs one.");
        } else if (form.get() != Form.JSON && schema.about().isNullable()) {
            faults.add(contents, type, label + " is " + type + ", which has no null. Leave nullable out.");
        }
        return form.map(of ->
                new Content(type, of, schema, node.path("x-any-content-type").asBoolean()));
    }

    /** Empty if it cannot be done. */
    private static Optional<Form> form(MediaType media, Schema schema) {
        Optional<Type> type = schema instanceof ScalarSchema scalar ? Optional.of(scalar.type()) : Optional.empty();
        if (type.equals(Optional.of(Type.BINARY))) {
            return Optional.of(Form.BYTES);
        }
        if (media.hasOtherCharset()) {
            return Optional.empty();
        }
        if (media.isJson()) {
            return Optional.of(Form.JSON);
        }
        return media.isPlainText() && type.equals(Optional.of(Type.STRING)) ? Optional.of(Form.TEXT) : Optional.empty();
    }

    private static String refusal(MediaType media) {
        if (media.hasOtherCharset() && (media.isJson() || media.isPlainText())) {
            return ", and text is sent in UTF-8. Leave the charset out.";
        }
        return media.isPlainText()
                ? " and not a string. Write schema: {type: string}, or the media type that it has."
                : ", and only JSON, text/plain and bytes are done. Describe it as bytes with schema: {type: string,"
                        + " format: binary}, or leave the operation out.";
    }

    private void sendable(JsonNode contents, Content content, String label) {
        String type = content.mediaType();
        if (content.form() == Form.BYTES) {
            if (!content.isAnyType()
                    && MediaType.of(type).filter(MediaType::isIncomplete).isPresent()) {
                faults.add(
                        contents,
                        type,
                        label + " is " + type + ", and only the caller knows all of its type. Add x-any-content-type:"
                                + " true.");
            }
        } else if (content.isAnyType()) {
            faults.add(
                    contents.path(type),
                    "x-any-content-type",
                    label + " is not bytes, so it cannot have x-any-content-type. Leave it out.");
        } else if (content.schema().about().isNullable() && !(content.schema() instanceof AnySchema)) {
            faults.add(
                    contents,
                    type,
                    label + " is nullable, and null cannot be sent. Leave nullable out; a body that may be missing is"
                            + " not required.");
        }
    }
}
