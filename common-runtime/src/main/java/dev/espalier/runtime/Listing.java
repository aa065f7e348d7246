package dev.espalier.runtime;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a pager is set to.
 *
 * @param start where the first page is; {@code null} for where the vendor starts
 * @param options changes the call of each page
 * @param deadline for all pages together; {@code null} for none
 * @param ahead how many pages may be asked for before they are needed
 * @param nanoTime the clock of the deadline; tests put a fake one in its place
 */
record Listing<T>(
        String operation,
        Pager.PageSource<T> source,
        @Nullable String start,
        UnaryOperator<CallOptions.Builder> options,
        @Nullable Duration deadline,
        int ahead,
        LongSupplier nanoTime) {
    static <T> Listing<T> of(String operation, Pager.PageSource<T> source) {
        return new Listing<>(operation, source, null, options -> options, null, 0, System::nanoTime);
    }

    Listing<T> from(String cursor) {
        return new Listing<>(operation, source, cursor, options, deadline, ahead, nanoTime);
    }

    Listing<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new Listing<>(
                operation, source, start, before -> change.apply(options.apply(before)), deadline, ahead, nanoTime);
    }

    Listing<T> deadline(Duration time) {
        // The same limits as for a single call, and the same sentence.
        CallOptions.defaults().newBuilder().deadline(time);
        return new Listing<>(operation, source, start, options, time, ahead, nanoTime);
    }

    Listing<T> prefetch(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException(operation + " cannot ask for " + pages
                    + " pages ahead; pass how many, or 0 to ask for each page when it is needed.");
        }
        return new Listing<>(operation, source, start, options, deadline, pages, nanoTime);
    }

    Listing<T> nanoTime(LongSupplier clock) {
        return new Listing<>(operation, source, start, options, deadline, ahead, clock);
    }

    ApiCall<Page<T>> call(@Nullable String cursor) {
        return source.page(cursor).with(options);
    }
}
