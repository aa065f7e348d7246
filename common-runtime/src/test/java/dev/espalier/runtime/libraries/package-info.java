/** What the runtime needs of libraries and of the JDK: which versions, and what it looks up by name. */
@NullMarked
package dev.espalier.runtime.libraries;

import org.jspecify.annotations.NullMarked;
