package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.generator.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A good document of two operations, for tests that change one place of it. */
final class TinyDocument {
    /** Its {@code openapi.yaml}: what the areas share. */
    static final String SHARED = """
        openapi: 3.0.3
        info: {title: Tiny, version: '1'}
        servers: [{url: 'https://api.tiny.example'}]
        components:
          responses:
            NotFound:
              description: None.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Error'}
                  example: {message: No such thing.}
          schemas:
            Error:
              type: object
              properties:
                message: {type: string, x-problem: message}
            Names: {type: array, items: {type: string}}
          securitySchemes:
            token: {type: http, scheme: bearer}
        """;
    /** Its only area: a list and a creation. */
    static final String THINGS = """
        tags:
          - {name: Things}
        paths:
          /things:
            get:
              tags: [Things]
              operationId: list-things
              summary: Lists the things.
              externalDocs: {url: 'https://tiny.example/things'}
              x-pagination: {style: cursor, request: after, items: [data], next: [nextCursor]}
              parameters:
                - {name: after, in: query, description: Where to start., schema: {type: string}, example: c1}
              responses:
                '200':
                  description: A page.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/ThingPage'}
                      example: {data: [{name: chair}], nextCursor: c2}
                '404': {$ref: '#/components/responses/NotFound'}
            post:
              tags: [Things]
              operationId: create-thing
              summary: Creates a thing.
              externalDocs: {url: 'https://tiny.example/things'}
              x-idempotent: false
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    example: {name: table}
              responses:
                '204':
                  description: It exists.
        components:
          schemas:
            Thing:
              type: object
              properties:
                name: {type: string}
                sizes: {type: array, items: {type: integer}}
            ThingPage:
              type: object
              properties:
                data: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                nextCursor: {type: string}
        """;

    private TinyDocument() {}

    /** Reads it with another area; {@link #THINGS} is the good one. */
    static Document read(Path specs, String things) throws IOException {
        SpecLoader.Loaded loaded = load(specs, SHARED, things);
        return DocumentReader.read(loaded.document().root(), loaded.places());
    }

    /** Loads it with another common part, too. */
    static SpecLoader.Loaded load(Path specs, String shared, String things) throws IOException {
        Path folder = Files.createDirectories(specs.resolve("tiny"));
        Files.writeString(folder.resolve("openapi.yaml"), shared);
        Files.writeString(folder.resolve("things.yaml"), things);
        return SpecLoader.load(folder);
    }

    /** Expects that a change of {@link #THINGS} is refused with a sentence, which holds a part of its place. */
    static void assertFault(Path specs, String part, String changed, String sentence) {
        assertThat(THINGS).contains(part);
        assertThatThrownBy(() -> read(specs, THINGS.replace(part, changed)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence);
    }
}
