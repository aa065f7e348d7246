package dev.espalier.generator.document;

import java.util.List;

/**
 * Where an error response says something.
 *
 * @param path names of properties from its top; lists on the way are gone through
 */
public record ProblemPart(Kind kind, List<String> path) {
    /** What is said. */
    public enum Kind {
        CODE,
        MESSAGE,
        REQUEST_ID,
        SUGGESTION,
        DOCS
    }
}
