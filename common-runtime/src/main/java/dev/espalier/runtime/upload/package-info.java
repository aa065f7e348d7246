/** Uploads of files and streams, in parts, that go on after a failure. */
@NullMarked
package dev.espalier.runtime.upload;

import org.jspecify.annotations.NullMarked;
