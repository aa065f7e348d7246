package dev.espalier.generator.reader;

import java.io.Serial;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document breaks the rules. The message has one line a fault, each with file, line and column. */
public final class SpecException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public SpecException(List<String> faults) {
        super(System.lineSeparator()
                + faults.stream().map(SpecException::line).collect(Collectors.joining(System.lineSeparator())));
    }

    /** A name in it can hold a line break, or what nobody can see. */
    private static String line(String fault) {
        return INVISIBLE
                .matcher(fault)
                .replaceAll(match -> "\\\\u%04x".formatted(match.group().codePointAt(0)));
    }
}
