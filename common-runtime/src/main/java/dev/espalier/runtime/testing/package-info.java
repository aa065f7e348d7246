/** Time that tests move by hand. */
@NullMarked
package dev.espalier.runtime.testing;

import org.jspecify.annotations.NullMarked;
