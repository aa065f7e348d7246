/** Credentials, put on each attempt, and what they look like. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.auth;

import org.jspecify.annotations.NullMarked;
