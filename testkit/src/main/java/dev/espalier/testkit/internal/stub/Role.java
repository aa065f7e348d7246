package dev.espalier.testkit.internal.stub;

/**
 * What an operation does with a resource.
 *
 * @param id the parameter, or the property of the body, that holds the id of the one that it is about; empty if it is
 *     about all
 */
record Role(Kind kind, Resource resource, String id) {
    enum Kind {
        LIST,
        CREATE,
        GET,
        /** Changes the properties that are sent. */
        UPDATE,
        /** Changes the others too, to absent. */
        REPLACE,
        DELETE
    }
}
