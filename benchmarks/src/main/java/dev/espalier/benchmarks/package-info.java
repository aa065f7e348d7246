/** What the Mux client costs beside other ways to do the same work. */
@NullMarked
package dev.espalier.benchmarks;

import org.jspecify.annotations.NullMarked;
