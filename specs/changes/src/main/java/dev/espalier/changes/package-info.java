/** What a change of the specs breaks for callers: on the wire, and in Java. */
package dev.espalier.changes;
