package dev.espalier.runtime.internal.upload;

/**
 * How long the parts of an upload may be.
 *
 * @param usual what is taken where nothing is said
 * @param unit what each is a multiple of
 */
public record ChunkSize(long usual, long unit) {
    /** @throws IllegalArgumentException if the vendor takes no parts of this length */
    long checked(long bytes) {
        if (bytes < 1 || bytes % unit != 0) {
            throw new IllegalArgumentException(
                    "The chunk size is " + bytes + " bytes; it must be a multiple of " + unit + ", and at least that.");
        }
        return bytes;
    }
}
