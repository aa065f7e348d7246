/** The Liveblocks client: start at {@link dev.espalier.liveblocks.LiveblocksClient}. */
@NullMarked
package dev.espalier.liveblocks;

import org.jspecify.annotations.NullMarked;
