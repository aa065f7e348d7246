/** Puts the parameters of an operation into its request. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.request;

import org.jspecify.annotations.NullMarked;
