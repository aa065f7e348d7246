package dev.espalier.generator.document;

import java.time.Duration;

/** How many requests a vendor takes in a time. */
public record RateLimit(int permits, Duration per) {}
