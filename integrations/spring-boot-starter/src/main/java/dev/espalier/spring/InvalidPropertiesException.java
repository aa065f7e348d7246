package dev.espalier.spring;

import java.io.Serial;

/** A client or a receiver cannot be made of its properties. Holds no secret. */
final class InvalidPropertiesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String prefix;

    InvalidPropertiesException(String prefix, IllegalArgumentException cause) {
        super("The properties " + prefix + ".* cannot be used. " + cause.getMessage(), cause);
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
