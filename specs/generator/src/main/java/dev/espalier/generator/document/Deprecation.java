package dev.espalier.generator.document;

/**
 * That something should not be used any more.
 *
 * @param advice what to use instead, a sentence; empty if it is not deprecated
 */
public record Deprecation(String advice) {
    public static final Deprecation NONE = new Deprecation("");

    public boolean isDeprecated() {
        return !advice.isEmpty();
    }
}
