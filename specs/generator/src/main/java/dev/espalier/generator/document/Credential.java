package dev.espalier.generator.document;

import java.util.List;

/**
 * What identifies callers, for one security scheme.
 *
 * @param scheme its name
 * @param isDefault whether operations that name no scheme use it
 * @param isRotating whether callers can give something that supplies it
 * @param method the client's setting for it
 * @param description of the setting
 * @param parts the token of {@code bearer}; user and password of {@code basic}
 */
public record Credential(
        String scheme,
        Kind kind,
        boolean isDefault,
        boolean isRotating,
        String method,
        String description,
        List<Secret> parts) {
    /** How it is sent. */
    public enum Kind {
        BASIC,
        BEARER
    }

    /** Whether all of it can be taken from the environment. */
    public boolean isInEnvironment() {
        return parts.stream().noneMatch(part -> part.variable().isEmpty());
    }
}
