/**
 * Many calls at once, over real sockets of this machine and in real time: a few thousand in every build, a million with
 * the Maven profile {@code soak}, which prints the figures too.
 */
@NullMarked
package dev.espalier.runtime.load;

import org.jspecify.annotations.NullMarked;
