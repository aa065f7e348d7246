package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says that it takes a file. */
class UploadTest {
    private static final String FILES = """
          /files/{fileId}:
            get:
              tags: [Things]
              operationId: get-file
              summary: Gets a file.
              externalDocs: {url: 'https://tiny.example/files'}
              parameters:
                - {name: fileId, in: path, required: true, description: Which., schema: {type: string}, example: a}
              responses:
                '200':
                  description: It.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/File'}
                      example: {name: chair}
          /files/{fileId}/content:
            put:
              tags: [Things]
              operationId: put-file
              x-upload: whole
              summary: Takes a file.
              externalDocs: {url: 'https://tiny.example/files'}
              parameters:
                - {name: fileId, in: path, required: true, description: Which., schema: {type: string}, example: a}
              requestBody:
                required: true
                content:
                  application/octet-stream:
                    schema: {type: string, format: binary}
              responses:
                '204': {description: It is there.}
        components:
          schemas:
            File:
              type: object
              properties:
                name: {type: string}
                address:
                  type: string
                  format: password
                  x-upload: {operation: create-thing, body: wanted, id: made}
                wanted: {$ref: '#/components/schemas/File'}
                made: {type: string}
        """.indent(0);
    private static final String THINGS = TinyDocument.THINGS.replace("components:\n  schemas:\n", FILES);

    @TempDir
    Path specs;

    @Test
    void whatTakesAFileSaysSo() {
        assertThatCode(() -> TinyDocument.read(specs, THINGS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-upload: whole          | x-upload: hole           | PUT /files/{fileId}/content has the unknown x-upload "hole". Did you mean whole?
            x-upload: whole          | x-upload: {a: b}         | PUT /files/{fileId}/content has the x-upload {"a":"b"}. Write text.
            /files/{fileId}/content  | /file/{fileId}/content   | PUT /file/{fileId}/content has x-upload, but is not below the path of a GET that ends in the id of the file. Leave it out.
            operation: create-thing  | operation: create-things | File.address x-upload has the unknown operation "create-things". Did you mean create-thing?
            body: wanted             | body: want               | File.address x-upload has the unknown body "want". Did you mean wanted?
            id: made                 | id: make                 | File.address x-upload has the unknown id "make". Did you mean made?
            ', id: made'             | ''                       | File.address x-upload has no id. Add it.
            body: wanted             | boby: wanted             | File.address x-upload has no body. Add it.
            format: password         | type: integer            | File.address is no string, so it cannot have x-upload. Leave it out.
            """)
    void whatIsWrongIsSaid(String part, String changed, String sentence) {
        assertThat(THINGS).contains(part);
        String things = changed.equals("type: integer")
                ? THINGS.replace("type: string\n          format: password", "type: integer")
                : THINGS.replace(part, changed);

        assertThatThrownBy(() -> TinyDocument.read(specs, things)).hasMessageContaining(sentence);
    }
}
