@NullMarked
package dev.espalier.micrometer;

import org.jspecify.annotations.NullMarked;
