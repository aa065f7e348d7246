package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.UnionDefinition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a union whose alternatives are told apart by the value of a property. */
final class UnionReader {
    private static final String SCHEMAS = "#/components/schemas/";

    private final String name;
    private final JsonNode node;
    private final SchemaReader schemas;
    private final Map<String, Definition> definitions;
    private final Faults faults;
    private final Discriminator discriminator;
    /** By the names that the union calls them. */
    private final Map<String, ClassReference> alternatives = new LinkedHashMap<>();

    private final Map<String, ClassReference> byValue = new LinkedHashMap<>();
    private final Map<String, ClassReference> byPrefix = new LinkedHashMap<>();

    /** @param definitions of all that is no such union */
    UnionReader(String name, JsonNode node, SchemaReader schemas, Map<String, Definition> definitions, Faults faults) {
        this.name = name;
        this.node = node;
        this.schemas = schemas;
        this.definitions = definitions;
        this.faults = faults;
        this.discriminator = new Discriminator(name, propertyName(), definitions);
    }

    static boolean isUnion(JsonNode node) {
        return node.has("oneOf") && node.has("discriminator");
    }

    private String propertyName() {
        return node.path("discriminator").path("propertyName").asText();
    }

    UnionDefinition read() {
        node.path("oneOf").forEach(this::alternative);
        JsonNode mapping = node.path("discriminator").path("mapping");
        mapping.fieldNames()
                .forEachRemaining(value -> target(mapping, value).ifPresent(target -> {
                    byValue.put(value, target);
                    discriminator.fault(target, value).ifPresent(fault -> faults.add(mapping, value, fault));
                }));
        JsonNode prefixes = node.path("x-discriminator-prefix");
        longestFirst(prefixes)
                .forEach(prefix -> target(prefixes, prefix).ifPresent(target -> {
                    byPrefix.put(prefix, target);
                    discriminator.prefixFault(target, prefix).ifPresent(fault -> faults.add(prefixes, prefix, fault));
                }));
        Optional<ClassReference> fallback =
                node.has("x-discriminator-default") ? target(node, "x-discriminator-default") : Optional.empty();
        node.path("oneOf").forEach(alternative -> property(alternative, fallback));
        return new UnionDefinition(
                name,
                SchemaReader.about(node),
                faults.place(node),
                propertyName(),
                byValue,
                byPrefix,
                fallback,
                List.copyOf(alternatives.values()));
    }

    private static List<String> longestFirst(JsonNode mapping) {
        return mapping.properties().stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private void alternative(JsonNode alternative) {
        String called = alternative.path("$ref").asText();
        if (called.isEmpty()) {
            faults.add(alternative, name + " has an alternative without a name. Move it to components/schemas.");
            return;
        }
        called = SpecDocument.nameOf(called);
        if (!(schemas.named(called) instanceof ClassReference reference)
                || !(definitions.get(reference.name()) instanceof ObjectDefinition)) {
            faults.add(
                    alternative,
                    name + " has the alternative " + called + ", which is no object. Beside a discriminator each has to"
                            + " be an object with properties.");
        } else if (alternatives.values().stream().anyMatch(other -> other.name().equals(reference.name()))) {
            faults.add(alternative, name + " has the alternative " + called + " twice. Take one of them out.");
        } else if (reference.about().isNullable()) {
            faults.add(
                    alternative,
                    name + " has the alternative " + called + ", which is nullable. Say nullable: true of " + name
                            + " itself instead.");
        } else {
            alternatives.put(called, reference);
        }
    }

    /** The alternative that an entry names. */
    private Optional<ClassReference> target(JsonNode mapping, String key) {
        String target = mapping.path(key).asText();
        ClassReference alternative =
                alternatives.get(target.startsWith(SCHEMAS) ? target.substring(SCHEMAS.length()) : target);
        if (alternative == null && !isListed(target)) {
            faults.add(
                    mapping,
                    key,
                    name + " has no alternative \"" + target + "\" for " + key
                            + ". Add it to oneOf, or correct the name.");
        }
        return Optional.ofNullable(alternative);
    }

    /** Whether it is among the alternatives, be it one that is refused there. */
    private boolean isListed(String target) {
        for (JsonNode alternative : node.path("oneOf")) {
            if (alternative.path("$ref").asText().equals(target)) {
                return true;
            }
        }
        return false;
    }

    /** What no value leads to has the value of its name. */
    private void property(JsonNode node, Optional<ClassReference> fallback) {
        String called = SpecDocument.schemaName(node);
        ClassReference alternative = alternatives.get(called);
        if (alternative == null) {
            return;
        }
        boolean isFallback = fallback.filter(alternative::equals).isPresent();
        boolean isReached = byValue.containsValue(alternative) || byPrefix.containsValue(alternative);
        if (isFallback && !isReached && !discriminator.isIn(alternative)) {
            return;
        }
        discriminator.fault(alternative).ifPresent(fault -> faults.add(node, fault));
        if (!isReached) {
            ClassReference other = byValue.putIfAbsent(called, alternative);
            discriminator.fault(alternative, called).ifPresent(fault -> faults.add(node, fault));
            if (other != null) {
                faults.add(
                        node,
                        name + " has the value \"" + called + "\" for " + other.name() + ", so that nothing leads to "
                                + called + ". Map another value to it in discriminator.mapping.");
            }
        }
    }
}
