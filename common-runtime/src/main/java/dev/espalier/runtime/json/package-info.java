/** How models become JSON and JSON becomes models. */
@NullMarked
package dev.espalier.runtime.json;

import org.jspecify.annotations.NullMarked;
