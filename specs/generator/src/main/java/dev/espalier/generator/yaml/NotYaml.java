package dev.espalier.generator.yaml;

import java.io.Serial;

/** A file cannot be read any further. The message is a sentence with file, line and column. */
final class NotYaml extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotYaml(String place, String sentence) {
        super(place + sentence);
    }
}
