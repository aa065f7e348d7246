/** What a vendor's document says, in types. */
package dev.espalier.generator.document;
