/** The Samsara client: start at {@link dev.espalier.samsara.SamsaraClient}. */
@NullMarked
package dev.espalier.samsara;

import org.jspecify.annotations.NullMarked;
