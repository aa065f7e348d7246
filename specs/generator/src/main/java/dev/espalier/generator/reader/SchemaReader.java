package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Deprecation;
import dev.espalier.generator.document.Limits;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.ScalarSchema.Type;
import dev.espalier.generator.document.Schema;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads schemas where they are used, and the definitions that they refer to. */
final class SchemaReader {
    private final SpecDocument raw;
    private final Faults faults;
    private final Map<String, Schema> named = new TreeMap<>();
    /** By identity, so that each is read, and its faults are told, once. */
    private final Map<JsonNode, Schema> used = new IdentityHashMap<>();
    /** The names that are being followed; to meet one again is to go in a circle. */
    private final Set<String> followed = new LinkedHashSet<>();

    /** @param raw whose references all lead somewhere */
    SchemaReader(SpecDocument raw, Faults faults) {
        this.raw = raw;
        this.faults = faults;
    }

    /**
     * A schema that has no name of its own.
     *
     * @param label what it belongs to, in sentences
     */
    Schema use(JsonNode node, String label) {
        Schema known = used.get(node);
        if (known == null) {
            known = read(node, label);
            used.put(node, known);
        }
        return known;
    }

    /** What a piece of the document is that is a schema. */
    Schema of(Piece piece) {
        return piece.place() == Place.NAMED_SCHEMA ? named(piece.name()) : use(piece.node(), piece.name());
    }

    private Schema read(JsonNode node, String label) {
        String name = SpecDocument.schemaName(node);
        if (!name.isEmpty()) {
            Schema target = named(name);
            return node.has("$ref") ? target : alias(node, target, label);
        }
        if (node.has("oneOf") || node.has("anyOf") || node.has("allOf")) {
            faults.add(node, label + " is a union or composition without a name. Move it to components/schemas.");
        } else if (node.path("properties").size() > 0) {
            faults.add(node, label + " is an object without a name. Move it to components/schemas.");
        } else if (node.path("enum").size() > 1) {
            faults.add(node, label + " is an enum without a name. Move it to components/schemas.");
        } else {
            return plain(node, label);
        }
        return new AnySchema(about(node));
    }

    /** A use of what has a name: a reference to its class, or what it is short for. */
    Schema named(String name) {
        Schema known = named.get(name);
        if (known != null) {
            return known;
        }
        JsonNode node = raw.schema(name);
        if (!followed.add(name)) {
            faults.add(
                    node,
                    name + " refers to itself in a circle (" + String.join(", ", followed)
                            + ") and never says what it is. Make one of them an object with properties.");
            return new AnySchema(About.NOTHING);
        }
        Schema schema = follow(name, node);
        followed.remove(name);
        named.put(name, schema);
        return schema;
    }

    private Schema follow(String name, JsonNode node) {
        if (node.has("enum")) {
            return reference(name, node, "string");
        }
        if (node.has("oneOf")) {
            return reference(name, node, node.has("discriminator") ? "object" : "");
        }
        if (node.path("properties").size() > 0) {
            return reference(name, node, "object");
        }
        String other = SpecDocument.schemaName(node);
        if (other.isEmpty()) {
            return node.has("allOf") ? reference(name, node, "object") : plain(node, name);
        }
        Schema target = named(other);
        // With a description of its own an object is a class of its own.
        return node.has("allOf") && isObject(target)
                ? reference(name, node, "object")
                : node.has("allOf") ? alias(node, target, name) : target;
    }

    /** What another schema is, of which more is said. */
    private Schema alias(JsonNode node, Schema target, String label) {
        new TypeCheck(faults).alias(node, target, label);
        return target.with(over(about(node), target.about()));
    }

    private boolean isObject(Schema schema) {
        return schema instanceof ClassReference reference
                && reference.jsonType().equals("object")
                && !raw.schema(reference.name()).has("oneOf");
    }

    private ClassReference reference(String name, JsonNode node, String jsonType) {
        boolean nullable = nullable(name, node, new HashSet<>()).orElse(false);
        return new ClassReference(new About("", Limits.NONE, nullable, Deprecation.NONE), name, jsonType);
    }

    /** As a schema says itself, or else as the last of its parts does; empty if none of them does. */
    private Optional<Boolean> nullable(String name, JsonNode node, Set<String> seen) {
        if (node.has("nullable") || !seen.add(name)) {
            return node.has("nullable") ? Optional.of(node.path("nullable").asBoolean()) : Optional.empty();
        }
        Optional<Boolean> said = Optional.empty();
        for (JsonNode part : node.path("allOf")) {
            String other = SpecDocument.schemaName(part);
            Optional<Boolean> of = part.has("nullable")
                    ? Optional.of(part.path("nullable").asBoolean())
                    : other.isEmpty() ? Optional.empty() : nullable(other, raw.schema(other), seen);
            said = of.isPresent() ? of : said;
        }
        return said;
    }

    /** Neither a class nor a reference to one. */
    private Schema plain(JsonNode node, String label) {
        About about = about(node);
        return switch (node.path("type").asText()) {
            case "string" -> scalar(node, about, string(node));
            case "integer" ->
                scalar(node, about, node.path("format").asText().equals("int32") ? Type.INT32 : Type.INT64);
            case "number" -> scalar(node, about, Type.NUMBER);
            case "boolean" -> scalar(node, about, Type.BOOLEAN);
            case "array" -> list(node, about, label);
            case "object" -> map(node, about, label);
            default -> any(node, about, label);
        };
    }

    private static Type string(JsonNode node) {
        return switch (node.path("format").asText()) {
            case "date-time" -> Type.DATE_TIME;
            case "date" -> Type.DATE;
            case "binary" -> Type.BINARY;
            default -> Type.STRING;
        };
    }

    private static ScalarSchema scalar(JsonNode node, About about, Type type) {
        return new ScalarSchema(
                about, type, node.path("format").asText().equals("password"), constant(node.path("enum")));
    }

    /** The only value; empty if there are several. */
    private static Optional<String> constant(JsonNode values) {
        return values.size() == 1 ? Optional.of(values.get(0).asText()) : Optional.empty();
    }

    private Schema list(JsonNode node, About about, String label) {
        if (!node.has("items")) {
            faults.add(node, label + " is an array without items.");
            return new ListSchema(about, new AnySchema(About.NOTHING));
        }
        return new ListSchema(about, use(node.path("items"), label + "[]"));
    }

    private Schema map(JsonNode node, About about, String label) {
        JsonNode values = node.path("additionalProperties");
        node.path("required")
                .forEach(name ->
                        faults.add(name, label + " requires " + name.asText() + ", which is none of its properties."));
        return new MapSchema(about, values.isObject() ? use(values, label + "{}") : new AnySchema(About.NOTHING));
    }

    private Schema any(JsonNode node, About about, String label) {
        if (TypeCheck.needsType(node)) {
            faults.add(node, label + " has no type.");
        }
        return new AnySchema(about);
    }

    /** What is said in one place, completed by what is said in another. */
    private static About over(About own, About other) {
        return new About(
                own.description().isEmpty() ? other.description() : own.description(),
                own.limits().or(other.limits()),
                own.isNullable() || other.isNullable(),
                own.deprecation());
    }

    static About about(JsonNode node) {
        return new About(
                node.path("description").asText(),
                limits(node),
                node.path("nullable").asBoolean(),
                deprecation(node));
    }

    private static Limits limits(JsonNode node) {
        Map<String, String> written = new TreeMap<>();
        Stream.concat(Stream.of("default", "format"), Stream.of(Limit.values()).map(Limit::keyword))
                .filter(node::has)
                .forEach(keyword -> written.put(keyword, written(node.path(keyword))));
        return new Limits(Map.copyOf(written));
    }

    private static String written(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    static Deprecation deprecation(JsonNode node) {
        return node.path("deprecated").asBoolean()
                ? new Deprecation(node.path("x-deprecation").asText())
                : Deprecation.NONE;
    }
}
