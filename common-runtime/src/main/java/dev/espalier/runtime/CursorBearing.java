package dev.espalier.runtime;

import org.jspecify.annotations.Nullable;

/** An exception of a decoder that knows where the list goes on after the page that it could not read. */
interface CursorBearing {
    /** {@code null} if the page does not say. */
    @Nullable
    String nextCursor();
}
