/** Runs uploads: parts, positions, what follows a failure. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.upload;

import org.jspecify.annotations.NullMarked;
