/** Playback tokens and URLs, against the vendor's own tokens and an independent library. */
@NullMarked
package dev.espalier.mux.playback;

import org.jspecify.annotations.NullMarked;
