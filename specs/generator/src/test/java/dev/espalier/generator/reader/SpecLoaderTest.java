package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version of a document comes before everything else; a document of another one would break every rule at once. */
class SpecLoaderTest {
    @TempDir
    Path specs;

    @Test
    void everyPatchOfOpenApi30IsTheSame() throws IOException {
        assertThat(load("openapi: 3.0.4\n").document().root().path("openapi").asText())
                .isEqualTo("3.0.4");
    }

    @Test
    void swagger2IsRefused() {
        assertFault(
                "# Of long ago.\nswagger: '2.0'\nbasePath: /v1\n",
                "specs/tiny/openapi.yaml:2:1: The document is of Swagger 2.0. Write it in OpenAPI 3.0, with openapi:"
                        + " 3.0.3.");
    }

    @Test
    void openApi2IsRefused() {
        assertFault(
                "openapi: 2.0\n",
                "specs/tiny/openapi.yaml:1:1: The document is of OpenAPI 2.0. Write it in OpenAPI 3.0, with openapi:"
                        + " 3.0.3.");
    }

    @Test
    void openApi31IsRefused() {
        assertFault(
                "info: {title: Tiny, version: 1.10}\nopenapi: 3.1.0\n",
                "specs/tiny/openapi.yaml:2:1: The document is of OpenAPI 3.1.0. Write it in OpenAPI 3.0, with openapi:"
                        + " 3.0.3.");
    }

    @Test
    void aVersionThatIsNoneIsRefused() {
        assertFault("openapi: {major: 3}\n", "specs/tiny/openapi.yaml:1:1: The document is of OpenAPI {\"major\":3}.");
    }

    @Test
    void aDocumentWithoutAVersionIsRefused() {
        assertFault(
                "info: {title: Tiny, version: '1'}\n",
                "specs/tiny/openapi.yaml:1:1: The document does not say its version of OpenAPI. Write it in OpenAPI"
                        + " 3.0, with openapi: 3.0.3.");
    }

    @Test
    void aFileThatIsMisnamedIsNamedAlone() throws IOException {
        Path folder = Files.createDirectories(specs.resolve("tiny"));
        Files.writeString(folder.resolve("openapi.yml"), "openapi: 3.0.3\n");

        assertThatThrownBy(() -> SpecLoader.load(folder))
                .isInstanceOf(SpecException.class)
                .hasMessage(
                        System.lineSeparator()
                                + "specs/tiny/openapi.yml:1:1: Only *.yaml is read. Write YAML, and call the file openapi.yaml.");
    }

    private void assertFault(String document, String sentence) {
        assertThatThrownBy(() -> load(document))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("keyword");
    }

    private SpecLoader.Loaded load(String document) throws IOException {
        Path folder = Files.createDirectories(specs.resolve("tiny"));
        Files.writeString(folder.resolve("openapi.yaml"), document);
        return SpecLoader.load(folder);
    }
}
