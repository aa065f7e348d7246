@NullMarked
package dev.espalier.benchmarks;

import org.jspecify.annotations.NullMarked;
