package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says of its vendor: how callers identify themselves, what they can choose, and where errors say what.
 */
public final class SpecVendor {
    private final SpecDocument document;
    private final JsonObject root;

    SpecVendor(SpecDocument document, JsonObject root) {
        this.document = document;
        this.root = root;
    }

    /** As it stands before {@code Client}. */
    public String name() {
        return root.getAsJsonObject("info").get("title").getAsString();
    }

    /**
     * The credentials of a security scheme, made up in the form that the document asks for.
     *
     * @param method of the client's builder, which takes the values
     * @param labels what the values are called in sentences
     * @param variables of the environment, for each value; empty texts where there is none
     * @param authorization the header that has to be sent
     */
    public record MadeUpCredential(
            String scheme,
            boolean isDefault,
            String method,
            List<String> values,
            List<String> labels,
            List<String> variables,
            String authorization) {}

    public List<MadeUpCredential> credentials() {
        List<MadeUpCredential> credentials = new ArrayList<>();
        JsonObject schemes = object(object(root, "components"), "securitySchemes");
        schemes.entrySet()
                .forEach(entry -> credentials.add(
                        credential(entry.getKey(), entry.getValue().getAsJsonObject())));
        return credentials;
    }

    private MadeUpCredential credential(String scheme, JsonObject node) {
        boolean basic = text(node, "scheme").equals("basic");
        JsonObject said = object(node, "x-credential");
        List<String> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        for (String name : basic ? List.of("user", "password") : List.of(scheme)) {
            JsonObject part = said.has("parts")
                    ? said.getAsJsonArray("parts").get(values.size()).getAsJsonObject()
                    : new JsonObject();
            values.add(text(part, "prefix") + "made_up_" + scheme + values.size());
            String given = part.has("name") ? text(part, "name") : name;
            labels.add(
                    part.has("label")
                            ? text(part, "label")
                            : given.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
            variables.add(text(part, "variable"));
        }
        return new MadeUpCredential(
                scheme,
                scheme.equals(defaultScheme().orElse("")),
                said.has("method") ? text(said, "method") : basic ? "credentials" : scheme,
                values,
                labels,
                variables,
                basic
                        ? "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (values.get(0) + ":" + values.get(1)).getBytes(StandardCharsets.UTF_8))
                        : "Bearer " + values.get(0));
    }

    /** The security scheme that operations use which name none. */
    public Optional<String> defaultScheme() {
        return scheme(array(root, "security"));
    }

    /** The security scheme that cannot be done without; empty if none is one of the alternatives. */
    public static Optional<String> scheme(JsonArray alternatives) {
        List<JsonObject> schemes =
                Elements.stream(alternatives).map(JsonElement::getAsJsonObject).toList();
        return schemes.stream().anyMatch(scheme -> scheme.size() == 0)
                ? Optional.empty()
                : schemes.stream().flatMap(scheme -> scheme.keySet().stream()).findFirst();
    }

    /** The headers that callers can set for all requests. */
    public List<SpecParameter> headers() {
        List<SpecParameter> headers = new ArrayList<>();
        for (JsonElement header : array(root, "x-client-headers")) {
            headers.add(SpecParameter.of(document, document.resolve(header)));
        }
        return headers;
    }

    /** The servers by the name of the constant that stands for them; by an empty name if there is one. */
    public Map<String, String> servers() {
        Map<String, String> servers = new LinkedHashMap<>();
        for (JsonElement server : array(root, "servers")) {
            servers.put(text(server.getAsJsonObject(), "x-name"), text(server.getAsJsonObject(), "url"));
        }
        return servers;
    }

    /** The type whose constants are the servers. */
    public String serverChoice() {
        return text(object(root, "x-server-choice"), "name");
    }

    /** What webhooks deliver and how they are signed; empty if there are none. */
    public Optional<JsonObject> webhooks() {
        return Optional.ofNullable(root.getAsJsonObject("x-webhooks"));
    }

    /** Every text of an error response that the document marks as that part of a problem. */
    public List<String> problem(String part, JsonObject schema, JsonElement example) {
        List<String> texts = new ArrayList<>();
        collect(part, schema, example, texts);
        return texts.stream().distinct().toList();
    }

    private void collect(String part, JsonObject schema, JsonElement value, List<String> texts) {
        if (value instanceof JsonArray list) {
            JsonObject items = document.resolve(schema.get("items"));
            list.forEach(item -> collect(part, items, item, texts));
        } else if (value instanceof JsonObject object) {
            object(schema, "properties").entrySet().forEach(entry -> {
                JsonElement inner = object.get(entry.getKey());
                JsonObject property = entry.getValue().getAsJsonObject();
                if (inner != null && text(property, "x-problem").equals(part)) {
                    texts.addAll(texts(inner));
                } else if (inner != null) {
                    collect(part, document.resolve(property), inner, texts);
                }
            });
        }
    }

    private static List<String> texts(JsonElement element) {
        return Texts.of(element).stream().filter(text -> !text.isBlank()).toList();
    }

    private static JsonObject object(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonObject(name) : new JsonObject();
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }
}
