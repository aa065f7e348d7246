package dev.espalier.generator.api;

import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The imports of one file. A model whose simple name is taken is written out in full. */
final class Imports {
    /** Names that the interfaces use for something else. */
    private static final Set<String> RESERVED = Set.of(
            "ApiCall",
            "Body",
            "DELETE",
            "Feed",
            "GET",
            "HTTP",
            "Header",
            "Headers",
            "Nullable",
            "Operation",
            "OperationParams",
            "PATCH",
            "POST",
            "PUT",
            "Pager",
            "Paginated",
            "Parameter",
            "ParamsType",
            "Path",
            "Query",
            "RateLimit",
            "RequestBody",
            "ResponseBody",
            "Streaming",
            "UnaryOperator");

    private final Map<String, String> bySimpleName = new TreeMap<>();

    void add(String name) {
        bySimpleName.putIfAbsent(simple(name), name);
    }

    String responseBody() {
        add("okhttp3.ResponseBody");
        return "ResponseBody";
    }

    /** Imports what a type needs. */
    JavaType use(JavaType type) {
        if (type.kind() == Kind.BINARY) {
            add("okhttp3.RequestBody");
            return type;
        }
        String name = type.name();
        for (String imported : type.imports()) {
            String simple = simple(imported);
            boolean reserved = RESERVED.contains(simple) && !imported.startsWith("java");
            if (reserved || !imported.equals(bySimpleName.getOrDefault(simple, imported))) {
                name = name.replaceAll("(?<![\\w.])" + simple + "\\b", imported);
            } else {
                add(imported);
            }
        }
        if (name.contains("@Nullable")) {
            add("org.jspecify.annotations.Nullable");
        }
        return new JavaType(name, type.json(), type.imports(), type.kind());
    }

    List<String> sorted() {
        return bySimpleName.values().stream().sorted().toList();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
