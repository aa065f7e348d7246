@NullMarked
package dev.espalier.spring;

import org.jspecify.annotations.NullMarked;
