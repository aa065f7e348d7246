/** Walks over the pages of a list. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.page;

import org.jspecify.annotations.NullMarked;
