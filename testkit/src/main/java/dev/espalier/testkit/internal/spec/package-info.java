/** A vendor's document, as far as a test can see it on the wire. Nothing here knows a vendor. */
@NullMarked
package dev.espalier.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
