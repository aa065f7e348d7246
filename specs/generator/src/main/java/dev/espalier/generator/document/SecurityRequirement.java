package dev.espalier.generator.document;

/**
 * The credential that goes along with an operation.
 *
 * @param scheme the security scheme that it is for; empty if none goes along
 * @param isDefault whether it is the one of the document
 */
public record SecurityRequirement(String scheme, boolean isDefault) {
    public static final SecurityRequirement NONE = new SecurityRequirement("", false);

    /** Whether callers stay unknown. */
    public boolean isAnonymous() {
        return scheme.isEmpty();
    }
}
