package dev.espalier.generator.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The names of what stands side by side, such as the arguments of a method: each another. */
public final class MemberNames {
    private final Set<String> taken;

    /** @param taken what is named already, or will be: the names that the document gives */
    public MemberNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * The next one.
     *
     * @param given by the document; empty if the name follows from the one on the wire
     */
    public String name(String given, String wireName) {
        String name = given.isEmpty() ? JavaNames.member(wireName, taken) : given;
        taken.add(name);
        return name;
    }
}
