/** Signs and verifies webhooks as vendors do. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.webhook;

import org.jspecify.annotations.NullMarked;
