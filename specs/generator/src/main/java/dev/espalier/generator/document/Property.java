package dev.espalier.generator.document;

/**
 * A property of an object.
 *
 * @param javaName the name that the document gives it in Java; empty if it follows from {@code wireName}
 * @param isRequired whether requests must and responses do hold it
 * @param epoch the unit in which it counts time; empty if it does not
 * @param problem what it says in an error response; empty if it says nothing there
 * @param nestedUnder the property beside it whose value names it where it comes as the only member of another object;
 *     empty if it never does
 */
public record Property(
        String wireName,
        String place,
        Schema schema,
        String javaName,
        boolean isRequired,
        String epoch,
        String problem,
        String nestedUnder) {}
