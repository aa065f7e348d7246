/** Comments as text, HTML and Markdown, and the way back. */
@NullMarked
package dev.espalier.liveblocks.comment;

import org.jspecify.annotations.NullMarked;
