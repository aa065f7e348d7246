/**
 * Calls, pages and clients: what every generated operation returns and what runs it.
 *
 * <p>Start at {@link dev.espalier.runtime.ApiCall} and {@link dev.espalier.runtime.Pager}.
 */
@NullMarked
package dev.espalier.runtime;

import org.jspecify.annotations.NullMarked;
