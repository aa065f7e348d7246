/** How a vendor that runs in a test comes to its answers. */
@NullMarked
package dev.espalier.testkit.internal.stub;

import org.jspecify.annotations.NullMarked;
