/** How generated types stand in JSON. Generated code and the engine use it; users do not call it, and it may change. */
@NullMarked
package dev.espalier.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
