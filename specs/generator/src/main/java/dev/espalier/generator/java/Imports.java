package dev.espalier.generator.java;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The imports of one generated file. */
public final class Imports {
    private final String ownPackage;
    private final Set<String> taken;
    private final Map<String, String> bySimpleName = new TreeMap<>();

    private Imports(String ownPackage, Set<String> taken) {
        this.ownPackage = ownPackage;
        this.taken = taken;
    }

    /** Of a model: others are in the same package, and are not called as something that it names. */
    public static Imports ofModel(String modelPackage) {
        return new Imports(modelPackage, Set.of());
    }

    /**
     * Of an interface. A model whose simple name means something else there is written out in full; only with
     * Retrofit's {@code Tag} it is the other way round, since a model of that name is met more often.
     *
     * @param declared the simple names of the types that the file declares
     */
    public static Imports ofInterface(String apiPackage, Set<String> declared) {
        Set<String> taken = new HashSet<>(RuntimeType.simpleNamesInInterfaces());
        taken.remove(RuntimeType.TAG.simpleName());
        taken.addAll(declared);
        return new Imports(apiPackage, taken);
    }

    /** Of a client, which names no models. */
    public static Imports ofClient(String clientPackage) {
        return new Imports(clientPackage, Set.of());
    }

    /** Imports an interface of operations. */
    public void addInterface(String qualifiedName) {
        bySimpleName.put(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1), qualifiedName);
    }

    /** Imports a type, and gives its name in source. */
    public String add(RuntimeType type) {
        bySimpleName.put(type.simpleName(), type.qualifiedName());
        return type.simpleName();
    }

    /** Imports what a type needs, and gives it as it is written here. */
    public JavaType use(JavaType type) {
        type.runtimeTypes().forEach(this::add);
        String name = type.name();
        for (String model : type.models()) {
            String simple = model.substring(model.lastIndexOf('.') + 1);
            if (taken.contains(simple)) {
                name = inFull(name, model, simple);
            } else {
                bySimpleName.put(simple, model);
            }
        }
        return new JavaType(name, type.json(), type.runtimeTypes(), type.models(), type.kind());
    }

    /** An annotation of a type stands before its simple name. */
    private static String inFull(String name, String model, String simple) {
        String scope = model.substring(0, model.length() - simple.length());
        return name.replaceAll("(@Nullable )?(?<![\\w.])" + simple + "\\b", scope + "$1" + simple);
    }

    /** Fully qualified names. */
    public List<String> sorted() {
        return bySimpleName.values().stream()
                .filter(name -> !name.startsWith("java.lang.") && !isOwn(name))
                .sorted()
                .toList();
    }

    private boolean isOwn(String name) {
        return name.substring(0, name.lastIndexOf('.')).equals(ownPackage);
    }
}
