/** Credentials, put on each attempt. */
@NullMarked
package dev.espalier.runtime.auth;

import org.jspecify.annotations.NullMarked;
