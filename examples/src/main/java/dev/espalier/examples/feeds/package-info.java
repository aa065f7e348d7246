/** Follows feeds of Samsara into a database. */
@NullMarked
package dev.espalier.examples.feeds;

import org.jspecify.annotations.NullMarked;
