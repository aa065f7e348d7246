/** Webhooks: whether a delivery is from the vendor, and what it says. */
@NullMarked
package dev.espalier.runtime.webhook;

import org.jspecify.annotations.NullMarked;
