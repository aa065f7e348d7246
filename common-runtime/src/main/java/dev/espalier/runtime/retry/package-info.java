/** When a failed attempt is repeated, and after how long. */
@NullMarked
package dev.espalier.runtime.retry;

import org.jspecify.annotations.NullMarked;
