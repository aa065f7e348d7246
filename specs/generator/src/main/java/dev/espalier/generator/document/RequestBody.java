package dev.espalier.generator.document;

/** What an operation sends. */
public record RequestBody(Content content, String description, boolean isRequired) {}
