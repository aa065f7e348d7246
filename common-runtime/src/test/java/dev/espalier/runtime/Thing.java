package dev.espalier.runtime;

/** A small result; Gson reads it by its fields. */
record Thing(String id, int size) {}
