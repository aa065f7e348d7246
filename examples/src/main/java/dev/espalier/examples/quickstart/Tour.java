package dev.espalier.examples.quickstart;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.error.NotFoundException;
import java.io.PrintStream;

/** What a client is asked to do. Prints a line a step. */
abstract class Tour {
    static final String NO_SUCH_ID = "no-such-id";

    private static final int BAR = 20;

    private final PrintStream out;

    Tour(PrintStream out) {
        this.out = out;
    }

    /** Every step, for a stub server. */
    final void everything() {
        list();
        create();
        notFound();
        async();
    }

    /** Only reads, for the real API. */
    abstract void read();

    abstract void list();

    abstract void create();

    abstract void notFound();

    abstract void async();

    final void step(String what, Object result) {
        out.printf("  %-34s %s%n", what, result);
    }

    /** Draws over the bar of before. */
    final void progress(String what, long done, long total) {
        int filled = (int) (BAR * done / total);
        out.printf("\r  %-34s [%s%s]%3d %%", what, "#".repeat(filled), "-".repeat(BAR - filled), 100 * done / total);
        if (done == total) {
            out.println();
        }
    }

    final void stepThroughPages(String what, Pager<?> pager) {
        int pages = 0;
        int items = 0;
        for (Page<?> page : pager.pages()) {
            pages++;
            items += page.items().size();
        }
        step(what, items + " on " + pages + " pages");
    }

    final void stepNotFound(String what, ApiCall<?> call) {
        try {
            call.execute();
            throw new IllegalStateException("The stub server should have answered 404.");
        } catch (NotFoundException e) {
            step(what, "NotFoundException: " + e.getMessage());
        }
    }
}
