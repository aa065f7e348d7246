package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A piece of a document whose keywords are known.
 *
 * @param name of it in sentences
 */
record Piece(Place place, JsonNode node, String name) {}
