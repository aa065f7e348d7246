package dev.espalier.generator.reader;

import java.io.Serial;
import java.util.List;

/** A document breaks the rules. The message has one line a fault, each with file, line and column. */
public final class SpecException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SpecException(List<String> faults) {
        super(System.lineSeparator() + String.join(System.lineSeparator(), faults));
    }
}
