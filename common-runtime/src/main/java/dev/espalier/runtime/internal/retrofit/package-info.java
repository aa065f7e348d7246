/**
 * Lets Retrofit make the implementations of generated interfaces, whose methods return calls and lists. Not for users.
 */
@NullMarked
package dev.espalier.runtime.internal.retrofit;

import org.jspecify.annotations.NullMarked;
