package dev.espalier.generator.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's API, as the parts of its document describe it. Everything in it is checked: references lead somewhere, and
 * what is said can be done.
 *
 * @param definitions by name
 */
public record Document(Vendor vendor, List<Tag> tags, List<Operation> operations, Map<String, Definition> definitions) {

    public Definition definition(ClassReference reference) {
        return definitions.get(reference.name());
    }

    /**
     * The schema of what an operation gives its caller: the response, what an envelope holds, or one item of a list
     * that is paged; empty if there is none.
     */
    public Optional<Schema> result(Operation operation) {
        Optional<Schema> response = operation.success().map(Content::schema);
        if (operation.paging().isPresent()) {
            return response.flatMap(
                            schema -> schemaAt(schema, operation.paging().get().items()))
                    .map(items -> ((ListSchema) items).items());
        }
        return response.map(schema -> {
            String envelope = envelope(schema);
            return envelope.isEmpty()
                    ? schema
                    : schemaAt(schema, List.of(envelope)).orElseThrow();
        });
    }

    /** Whether what an operation answers with can be null; any JSON has a null of its own. */
    public boolean isResultNullable(Operation operation) {
        return operation.paging().isEmpty()
                && result(operation)
                        .filter(schema -> schema.about().isNullable() && !(schema instanceof AnySchema))
                        .isPresent();
    }

    /** The property of an envelope that holds the result; empty if the schema is none. */
    public String envelope(Schema schema) {
        return object(schema).map(ObjectDefinition::envelope).orElse("");
    }

    /** The schema that a path of property names leads to. */
    public Optional<Schema> schemaAt(Schema schema, List<String> path) {
        Optional<Schema> current = Optional.of(schema);
        for (String name : path) {
            current = current.flatMap(this::object)
                    .flatMap(object -> object.property(name))
                    .map(Property::schema);
        }
        return current;
    }

    /** The definition of a schema that is an object with properties. */
    public Optional<ObjectDefinition> object(Schema schema) {
        return schema instanceof ClassReference reference && definition(reference) instanceof ObjectDefinition object
                ? Optional.of(object)
                : Optional.empty();
    }
}
