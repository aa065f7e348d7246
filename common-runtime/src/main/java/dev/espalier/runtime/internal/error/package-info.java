/** Reads the error responses of vendors. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.error;

import org.jspecify.annotations.NullMarked;
