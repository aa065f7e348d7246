/** Metrics and traces of calls, through Micrometer's Observation API. */
@NullMarked
package dev.espalier.micrometer;

import org.jspecify.annotations.NullMarked;
