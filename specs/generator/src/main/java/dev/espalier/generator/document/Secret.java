package dev.espalier.generator.document;

/**
 * A text that the vendor issues and nobody else may know.
 *
 * @param name of the Java parameter
 * @param label what it is called in sentences, without the vendor's name
 * @param where to get it, a sentence; may be empty
 * @param variable the environment variable that holds it; may be empty
 * @param prefix what it starts with; may be empty
 * @param pattern that it matches as a whole; may be empty
 */
public record Secret(String name, String label, String where, String variable, String prefix, String pattern) {}
