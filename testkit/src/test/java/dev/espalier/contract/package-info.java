/**
 * Contract tests that come from the vendors' documents: one walk over every operation, shared by the client modules.
 * Nothing here knows a vendor, and nothing here uses the generator, so that the two cannot share a mistake.
 */
@NullMarked
package dev.espalier.contract;

import org.jspecify.annotations.NullMarked;
