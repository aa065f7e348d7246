/** Beside which versions of the libraries the runtime works, and what it says of others. */
@NullMarked
package dev.espalier.runtime.libraries;

import org.jspecify.annotations.NullMarked;
