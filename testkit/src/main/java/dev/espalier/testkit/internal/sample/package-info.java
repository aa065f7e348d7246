/** Values of a document's schemas. */
@NullMarked
package dev.espalier.testkit.internal.sample;

import org.jspecify.annotations.NullMarked;
