/** Which rooms and threads to list: the {@code query} parameter, made of conditions instead of text. */
@NullMarked
package dev.espalier.liveblocks.query;

import org.jspecify.annotations.NullMarked;
