@NullMarked
package dev.espalier.liveblocks.comment;

import org.jspecify.annotations.NullMarked;
