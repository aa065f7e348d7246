package dev.espalier.generator.yaml;

import java.io.Serial;
import java.math.BigDecimal;

/** A number that keeps its text: {@code 1.10} is not shown as {@code 1.1}, nor {@code 1e3} as {@code 1E+3}. */
final class WrittenNumber extends BigDecimal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;

    WrittenNumber(String text) {
        super(text);
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
