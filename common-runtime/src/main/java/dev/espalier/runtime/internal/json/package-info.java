/** JSON as bytes: what reads and writes documents under the generated models. Not for users. */
@NullMarked
package dev.espalier.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
