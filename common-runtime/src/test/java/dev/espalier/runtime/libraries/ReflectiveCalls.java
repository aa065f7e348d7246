package dev.espalier.runtime.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where code asks the JDK for a class, a member or a resource by its name: what a native image has to be told. */
public final class ReflectiveCalls {
    private static final Set<String> OF_CLASS = Set.of(
            "forName",
            "newInstance",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getClasses",
            "getDeclaredClasses",
            "getPermittedSubclasses",
            "getRecordComponents",
            "getResource",
            "getResourceAsStream");

    private ReflectiveCalls() {}

    /** @return by the name of a class below {@code folder}, what it calls, such as {@code Class.forName} */
    public static Map<String, Set<String>> below(Path folder) throws IOException {
        Map<String, Set<String>> calls = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                for (MemberReference reference : MemberReference.of(file)) {
                    if (isReflective(reference.owner(), reference.name())) {
                        String owner =
                                reference.owner().substring(reference.owner().lastIndexOf('.') + 1);
                        String name = file.getFileName().toString().replace(".class", "");
                        calls.computeIfAbsent(name, caller -> new TreeSet<>()).add(owner + "." + reference.name());
                    }
                }
            }
        }
        return calls;
    }

    private static boolean isReflective(String owner, String name) {
        return switch (owner) {
            case "java.lang.Class" -> OF_CLASS.contains(name);
            case "java.lang.ClassLoader" -> name.equals("loadClass") || name.contains("esource");
            case "java.lang.Module" -> name.equals("getResourceAsStream");
            case "java.lang.invoke.MethodHandles$Lookup" -> name.startsWith("find") || name.startsWith("unreflect");
            case "java.lang.reflect.Array" -> name.equals("newInstance");
            case "java.lang.reflect.InvocationHandler" -> name.equals("invokeDefault");
            case "java.io.ObjectInputStream",
                    "java.lang.reflect.Proxy",
                    "java.util.ResourceBundle",
                    "java.util.ServiceLoader",
                    "sun.misc.Unsafe" -> true;
            default -> false;
        };
    }
}
