/** The Mux client: start at {@link dev.espalier.mux.MuxClient}. */
@NullMarked
package dev.espalier.mux;

import org.jspecify.annotations.NullMarked;
