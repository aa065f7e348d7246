/** Vendor documents: parts merged into one, checked, and read. Rules are in {@code specs/README.md}. */
package dev.espalier.generator.reader;
