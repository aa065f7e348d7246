package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecParameter;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells from the paths of a document what its operations do with which resource. */
final class Roles {
    private final Map<String, Map<String, SpecOperation>> byPath = new LinkedHashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    /** The resources whose items have a path, by that path. */
    private final Map<String, Resource> items = new LinkedHashMap<>();

    Roles(SpecDocument document) {
        document.operations()
                .forEach(operation -> byPath.computeIfAbsent(operation.path(), path -> new HashMap<>())
                        .put(operation.method(), operation));
        byPath.forEach(this::read);
    }

    /** Empty if it does nothing with any. */
    Optional<Role> of(SpecOperation operation) {
        return Optional.ofNullable(roles.get(operation.id()));
    }

    /** The resources that one of has to exist for {@code path} to exist, by the paths of their items. */
    Map<String, Resource> above(String path) {
        Map<String, Resource> above = new LinkedHashMap<>(items);
        above.keySet().removeIf(item -> !path.startsWith(item + "/"));
        return above;
    }

    private void read(String path, Map<String, SpecOperation> operations) {
        String itemPath = byPath.keySet().stream()
                .filter(other -> other.startsWith(path + "/{")
                        && other.indexOf('}', path.length()) == other.length() - 1
                        && other.indexOf('/', path.length() + 1) < 0)
                .findFirst()
                .orElse("");
        String parameter = itemPath.isEmpty() ? "" : itemPath.substring(path.length() + 2, itemPath.length() - 1);
        Map<String, SpecOperation> ofItem = byPath.getOrDefault(itemPath, Map.of());
        @Nullable SpecOperation get = ofItem.get("GET");
        @Nullable SpecOperation list = operations.get("GET");
        if (list != null && Resource.itemsPath(list).isEmpty()) {
            list = null;
        }
        @Nullable SpecOperation create = operations.get("POST");
        String key = key(
                List.of(
                        schema(get),
                        schema(create),
                        list == null ? Optional.<SpecSchema>empty() : Resource.listed(list)),
                parameter);
        if (create != null && !has(schema(create), key)) {
            create = null;
        }
        if (get != null && !has(schema(get), key)) {
            get = null;
        }
        Resource resource = new Resource(
                path,
                key,
                list,
                create,
                get,
                firstId(ofItem.isEmpty() ? operations : ofItem, ofItem.isEmpty() ? key : parameter));
        List<Role> found = new ArrayList<>();
        if (!key.isEmpty() && (create != null || list != null)) {
            ofItem.forEach((method, operation) -> kind(method, operation, key)
                    .filter(kind -> kind != Role.Kind.GET || resource.get() != null)
                    .ifPresent(kind -> put(operation, new Role(kind, resource, parameter), found)));
            operations.forEach((method, operation) -> {
                Optional<String> id = idBesideThePath(operation, key);
                if (id.isPresent() && !method.equals("POST") && !method.equals("GET")) {
                    kind(method, operation, key)
                            .ifPresent(kind -> put(operation, new Role(kind, resource, id.get()), found));
                }
            });
            if (found.stream().anyMatch(role -> role.id().equals(parameter))) {
                items.put(itemPath, resource);
            }
        }
        if (create != null && (list != null || !found.isEmpty())) {
            put(create, new Role(Role.Kind.CREATE, resource, ""), found);
        }
        boolean isKept = list != null && (list.paging().isPresent() || !found.isEmpty());
        if (isKept) {
            put(list, new Role(Role.Kind.LIST, resource, ""), found);
        }
    }

    private static @Nullable JsonElement firstId(Map<String, SpecOperation> ofItem, String parameter) {
        return Stream.of("GET", "PATCH", "PUT", "POST", "DELETE")
                .filter(ofItem::containsKey)
                .flatMap(method -> ofItem.get(method).parameters().stream())
                .filter(found -> found.required() && found.name().equals(parameter))
                .map(SpecParameter::example)
                .findFirst()
                .orElse(null);
    }

    private void put(SpecOperation operation, Role role, List<Role> found) {
        roles.put(operation.id(), role);
        found.add(role);
    }

    /** What an operation does that is about one thing; empty if that cannot be told. */
    private static Optional<Role.Kind> kind(String method, SpecOperation operation, String key) {
        boolean isChange = operation
                .bodySchema()
                .filter(schema -> schema.type().equals("object"))
                .isPresent();
        return switch (method) {
            case "GET" -> Optional.of(Role.Kind.GET);
            case "DELETE" -> Optional.of(Role.Kind.DELETE);
            case "PATCH" -> isChange ? Optional.of(Role.Kind.UPDATE) : Optional.empty();
            case "PUT" -> isChange ? Optional.of(Role.Kind.REPLACE) : Optional.empty();
            case "POST" -> isChange && has(schema(operation), key) ? Optional.of(Role.Kind.UPDATE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Where the id is if not in the path: in the query, or in the body. */
    private static Optional<String> idBesideThePath(SpecOperation operation, String key) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.required()
                        && parameter.in().equals("query")
                        && parameter.name().equals(key))
                .map(SpecParameter::name)
                .findFirst()
                .or(() -> operation
                        .bodySchema()
                        .filter(body -> body.required().contains(key))
                        .map(body -> key));
    }

    private static Optional<SpecSchema> schema(@Nullable SpecOperation operation) {
        return operation == null ? Optional.empty() : operation.resultSchema();
    }

    private static boolean has(Optional<SpecSchema> schema, String key) {
        return schema.filter(object -> object.properties().containsKey(key)).isPresent();
    }

    /** The property {@code id}, or one that is called as the parameter of the path. */
    private static String key(List<Optional<SpecSchema>> schemas, String parameter) {
        for (Optional<SpecSchema> schema : schemas) {
            Optional<String> key = schema.stream()
                    .flatMap(object -> object.properties().keySet().stream())
                    .filter(name -> name.equals("id") || letters(name).equals(letters(parameter)))
                    .sorted((a, b) -> Boolean.compare(b.equals("id"), a.equals("id")))
                    .findFirst();
            if (key.isPresent()) {
                return key.get();
            }
        }
        return "";
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
