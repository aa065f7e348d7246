package dev.espalier.runtime.internal.page;

import dev.espalier.runtime.Pager;
import org.jspecify.annotations.Nullable;

/** Pages that are counted, so that where the next one is can be told before the one before it has come. */
public interface NumberedPages<T> extends Pager.PageSource<T> {
    /**
     * The number of the page after the one at {@code cursor}.
     *
     * @throws IllegalArgumentException if {@code cursor} is no number
     */
    String after(@Nullable String cursor);
}
