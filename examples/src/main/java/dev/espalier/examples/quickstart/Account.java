package dev.espalier.examples.quickstart;

import java.io.PrintStream;

/** Prints what happens, a line a step. */
final class Account {
    private final PrintStream out;

    Account(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    void step(String what, Object result) {
        out.printf("  %-34s %s%n", what, result);
    }
}
