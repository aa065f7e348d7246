/** What a generated interface says about an operation, for the engine to read. */
@NullMarked
package dev.espalier.runtime.operation;

import org.jspecify.annotations.NullMarked;
