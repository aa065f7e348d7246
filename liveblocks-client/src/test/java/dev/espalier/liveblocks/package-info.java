/** The Liveblocks client against a stub server. */
@NullMarked
package dev.espalier.liveblocks;

import org.jspecify.annotations.NullMarked;
