/** What can go wrong, one exception type for each thing that a caller may want to treat differently. */
@NullMarked
package dev.espalier.runtime.error;

import org.jspecify.annotations.NullMarked;
