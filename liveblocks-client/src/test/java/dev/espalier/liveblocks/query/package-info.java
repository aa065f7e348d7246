@NullMarked
package dev.espalier.liveblocks.query;

import org.jspecify.annotations.NullMarked;
