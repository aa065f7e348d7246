package dev.espalier.runtime.libraries;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A method or field that a class file names, as the JVM links it.
 *
 * @param owner the class it is looked for in
 * @param descriptor of a method, or of a field
 */
public record MemberReference(String owner, String name, String descriptor) {
    private static final List<String> LIBRARIES =
            List.of("com.google.gson.", "okhttp3.", "okio.", "kotlin.", "retrofit2.");

    private record Pair(int first, int second) {}

    /** The references in a class file, by its constant pool. */
    public static List<MemberReference> of(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(8);
            Object[] pool = new Object[in.readUnsignedShort()];
            for (int i = 1; i < pool.length; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> pool[i] = in.readUTF();
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7 -> pool[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 9, 10, 11 -> pool[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
                    case 12 -> pool[i] = new Pair(in.readUnsignedShort(), in.readUnsignedShort());
                    case 15 -> in.skipNBytes(3);
                    case 17, 18 -> in.skipNBytes(4);
                    default -> throw new IOException(file + " has a constant of the unknown kind " + tag + ".");
                }
            }
            List<MemberReference> found = new ArrayList<>();
            for (Object constant : pool) {
                if (constant instanceof int[] member) {
                    Pair described = (Pair) pool[member[1]];
                    String owner = (String) pool[(int) pool[member[0]]];
                    found.add(new MemberReference(owner.replace('/', '.'), (String) pool[described.first()], (String)
                            pool[described.second()]));
                }
            }
            return found;
        }
    }

    public boolean isOfLibrary() {
        return LIBRARIES.stream().anyMatch(owner::startsWith);
    }

    public boolean isFoundBy(ClassLoader libraries) {
        try {
            return isFoundIn(Class.forName(owner, false, libraries), libraries);
        } catch (ClassNotFoundException | TypeNotPresentException | LinkageError e) {
            return false;
        }
    }

    private boolean isFoundIn(Class<?> type, ClassLoader libraries) {
        return isDeclaredBy(type, libraries)
                || Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                        .anyMatch(above -> isFoundIn(above, libraries));
    }

    private boolean isDeclaredBy(Class<?> type, ClassLoader libraries) {
        if (descriptor.charAt(0) != '(') {
            Class<?> field = MethodType.fromMethodDescriptorString("()" + descriptor, libraries)
                    .returnType();
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(each -> each.getName().equals(name) && each.getType() == field);
        }
        MethodType method = MethodType.fromMethodDescriptorString(descriptor, libraries);
        return name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(each -> Arrays.equals(each.getParameterTypes(), method.parameterArray()))
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                        .anyMatch(each -> each.getName().equals(name)
                                && Objects.equals(each.getReturnType(), method.returnType())
                                && Arrays.equals(each.getParameterTypes(), method.parameterArray()));
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }
}
