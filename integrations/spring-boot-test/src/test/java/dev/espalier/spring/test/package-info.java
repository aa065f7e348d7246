@NullMarked
package dev.espalier.spring.test;

import org.jspecify.annotations.NullMarked;
