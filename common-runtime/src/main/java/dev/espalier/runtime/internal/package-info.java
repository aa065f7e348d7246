/** What several parts of the runtime share. Nothing here is for callers, and any of it may change. */
@NullMarked
package dev.espalier.runtime.internal;

import org.jspecify.annotations.NullMarked;
