/**
 * What must be true when networks, servers, certificates, proxies and users' own code fail: over real sockets of this
 * machine, and in real time.
 */
@NullMarked
package dev.espalier.runtime.fault;

import org.jspecify.annotations.NullMarked;
