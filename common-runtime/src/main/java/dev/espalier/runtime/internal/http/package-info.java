/** One exchange over HTTP, by an OkHttp without a will of its own. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.http;

import org.jspecify.annotations.NullMarked;
