package dev.espalier.generator.document;

/** A group of operations. */
public record Tag(String name, String description, String place) {}
