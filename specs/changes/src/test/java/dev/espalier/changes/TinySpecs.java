package dev.espalier.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of a few operations, for tests that change one place of it. */
final class TinySpecs {
    static final String YAML = """
        openapi: 3.0.3
        info: {title: Tiny, version: '1'}
        servers:
          - {url: 'https://north.tiny.example', description: North., x-name: NORTH}
          - {url: 'https://south.tiny.example', description: South., x-name: SOUTH}
        x-server-choice: {name: Region, description: Where.}
        x-client-headers:
          - {name: Tiny-Season, in: header, description: The season., schema: {type: string}, example: spring}
        security: [{main: []}]
        x-webhooks:
          event: Fell
          secret: {encoding: text}
          signature:
            signed: '{timestamp}.{body}'
            encoding: hex
            headers: {Tiny-Signature: 't={timestamp},v1={signature}'}
        tags:
          - {name: Things, description: Things.}
        paths:
          /things:
            get:
              tags: [Things]
              operationId: list-things
              x-method: list
              summary: Lists the things.
              externalDocs: {url: 'https://tiny.example/things'}
              parameters:
                - {name: colour, in: query, description: Only these., schema: {type: string, maxLength: 20}, example: red}
              responses:
                '200':
                  description: The things.
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                      example: [{id: a, state: new, label: '2026-01-01T00:00:00Z'}]
            post:
              tags: [Things]
              operationId: create-thing
              x-method: create
              summary: Creates a thing.
              externalDocs: {url: 'https://tiny.example/things'}
              x-idempotent: false
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/CreateThingRequest'}
                    example: {name: table}
              responses:
                '204': {description: It exists.}
          /things/{id}:
            delete:
              tags: [Things]
              operationId: delete-thing
              x-method: delete
              summary: Deletes a thing.
              externalDocs: {url: 'https://tiny.example/things'}
              parameters:
                - {name: id, in: path, required: true, description: Its id., schema: {type: string}, example: a}
              responses:
                '204': {description: It is gone.}
        components:
          securitySchemes:
            main:
              type: http
              scheme: bearer
              x-credential: {method: token, parts: [{name: token, variable: TINY_TOKEN}]}
          schemas:
            Fell: {type: object, properties: {what: {type: string}}}
            Thing:
              description: A thing.
              type: object
              required: [id, state]
              properties:
                id: {type: string}
                size: {type: integer}
                label: {type: string}
                state: {$ref: '#/components/schemas/State'}
            State: {type: string, enum: [new, old]}
            CreateThingRequest:
              description: A thing to create.
              type: object
              properties:
                name: {type: string}
                note: {type: string, nullable: true}
                kind: {$ref: '#/components/schemas/Kind'}
            Kind: {type: string, enum: [chair, table]}
        """;

    private TinySpecs() {}

    /** Writes the document as that of the vendor tiny. */
    static void write(Path specs, String yaml) throws IOException {
        Path folder = Files.createDirectories(specs.resolve("tiny"));
        Files.writeString(folder.resolve("openapi.yaml"), yaml);
    }
}
