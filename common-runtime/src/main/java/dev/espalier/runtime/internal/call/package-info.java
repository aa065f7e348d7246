/** Runs calls: attempts, waits, deadlines, and what they end with. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
