/** The quick start of the README. */
@NullMarked
package dev.espalier.examples.quickstart;

import org.jspecify.annotations.NullMarked;
