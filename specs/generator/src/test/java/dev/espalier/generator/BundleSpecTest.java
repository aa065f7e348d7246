package dev.espalier.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecException;
import dev.espalier.generator.yaml.JsonFile;
import dev.espalier.generator.yaml.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSpecTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path parts;
    private Path templates;
    private Path pom;
    private Path target;
    private Path pluginInput;

    @BeforeEach
    void documentOfTwoParts() throws IOException {
        parts = Files.createDirectories(folder.resolve("specs/vendor"));
        templates = Files.createDirectories(folder.resolve("templates"));
        pom = Files.writeString(folder.resolve("pom.xml"), "<version>1</version>");
        target = folder.resolve("target/openapi.json");
        pluginInput = folder.resolve("target/plugin.json");
        part(
                "openapi.yaml",
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://t.example'}]\npaths: {}\n"
                        + "components:\n  schemas:\n    A: {type: string}\n");
        part("b.yaml", "components:\n  schemas:\n    B: {type: string}\n");
        Files.writeString(templates.resolve("model.mustache"), "class");
    }

    private void part(String name, String yaml) throws IOException {
        Files.writeString(parts.resolve(name), yaml);
    }

    private byte[] bundle() throws IOException {
        BundleSpec.bundle(parts, List.of(templates, pom), target, pluginInput);
        return Files.readAllBytes(target);
    }

    /** What the plugin would read, as text. */
    private String pluginInput() throws IOException {
        bundle();
        return Files.readString(pluginInput);
    }

    @Test
    void partsBecomeOneDocument() throws IOException {
        assertThat(new String(bundle(), StandardCharsets.UTF_8)).contains("\"A\" : {", "\"B\" : {");
    }

    /** Unless the folder holds an excerpt, as that of the benchmarks does. */
    @Test
    void whatNothingLeadsToIsTold() throws IOException {
        String[] args = {
            parts.toString(), templates.toString(), pom.toString(), target.toString(), pluginInput.toString()
        };
        assertThat(told(args)).contains("A of components/schemas is used by no operation", "B of components/schemas");

        String[] ofExcerpt = Arrays.copyOf(args, args.length + 1);
        ofExcerpt[args.length] = "excerpt";
        assertThat(told(ofExcerpt)).isEmpty();
    }

    private static String told(String... args) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            BundleSpec.main(args);
        } finally {
            System.setOut(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNumberKeepsItsTextFromTheFileToTheJavadoc() throws IOException {
        part(
                "b.yaml",
                "components:\n  schemas:\n    B: {type: object, properties:"
                        + " {b: {type: number, minimum: -0.50, maximum: 1e3, default: 1.10}}}\n");

        assertThat(new String(bundle(), StandardCharsets.UTF_8))
                .contains("\"minimum\" : -0.50,", "\"maximum\" : 1e3,", "\"default\" : 1.10");
        Document document = DocumentReader.read((ObjectNode) JsonFile.read(target), new Places());
        About about = document.definitions().get("B").parts().get(0).about();
        assertThat(Javadoc.about(about.description(), about.limits()))
                .isEqualTo("From -0.50 to 1e3. The vendor's default is `1.10`.");
    }

    @Test
    void filesThatWouldBeTheSameAreNotTouched() throws IOException {
        byte[] first = bundle();
        Files.setLastModifiedTime(target, LONG_AGO);
        Files.setLastModifiedTime(pluginInput, LONG_AGO);

        assertThat(bundle()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(target)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(pluginInput)).isEqualTo(LONG_AGO);
    }

    @Test
    void aChangedPartIsWritten() throws IOException {
        byte[] first = bundle();
        part("b.yaml", "components:\n  schemas:\n    C: {type: string}\n");

        assertThat(bundle()).isNotEqualTo(first);
    }

    @Test
    void thePluginReadsClassesAndInterfacesByTheirNamesInJava() throws IOException {
        part("b.yaml", """
                tags: [{name: live-things, description: Things.}]
                paths:
                  /things/{id}:
                    delete:
                      tags: [live-things]
                      operationId: delete-thing
                      summary: Deletes a thing.
                      externalDocs: {url: 'https://vendor.example'}
                      parameters:
                        - {name: id, in: path, required: true, description: Its id., schema: {type: string}, example: a}
                      responses:
                        '200':
                          description: What it was.
                          content:
                            application/json: {schema: {$ref: '#/components/schemas/thing-event'}, example: {id: a}}
                components:
                  schemas:
                    thing-event: {type: object, properties: {id: {type: string}}}
                    Unused: {type: object, properties: {id: {type: string}}}
                """);

        assertThat(pluginInput())
                .contains("\"LiveThingsApi\"", "\"ThingEvent\"")
                .doesNotContain("Unused", "delete-thing");
    }

    @Test
    void thePluginRunsAgainForAnotherDocument() throws IOException {
        String first = pluginInput();
        part("b.yaml", "components:\n  schemas:\n    B: {type: string, description: B.}\n");

        assertThat(pluginInput()).isNotEqualTo(first);
    }

    @Test
    void thePluginRunsAgainForAnotherTemplate() throws IOException {
        String first = pluginInput();
        Files.writeString(templates.resolve("model.mustache"), "final class");

        assertThat(pluginInput()).isNotEqualTo(first);
    }

    @Test
    void thePluginRunsAgainForAnotherSetting() throws IOException {
        String first = pluginInput();
        Files.writeString(pom, "<version>2</version>");

        assertThat(pluginInput()).isNotEqualTo(first);
    }

    @Test
    void thePluginRunsAgainForARenamedTemplate() throws IOException {
        String first = pluginInput();
        Files.move(templates.resolve("model.mustache"), templates.resolve("renamed.mustache"));

        assertThat(pluginInput()).isNotEqualTo(first);
    }

    @Test
    void whatTwoPartsDefineIsRefusedWithBothPlaces() throws IOException {
        part("b.yaml", "components:\n  schemas:\n    A: {type: integer}\n");

        assertThatThrownBy(this::bundle)
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("specs/vendor/b.yaml:3:8: \"/components/schemas/A\" is also defined at"
                        + " specs/vendor/openapi.yaml:7:8");
    }

    @Test
    void whatOnePartDefinesTwiceIsRefused() throws IOException {
        part("b.yaml", "components:\n  schemas:\n    B: {type: string}\n    B: {type: integer}\n");

        assertThatThrownBy(this::bundle).hasMessageContaining("specs/vendor/b.yaml:4:5: \"B\" stands here twice.");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() throws IOException {
        part("b.yaml", "components:\n  schemas: {\n");

        assertThatThrownBy(this::bundle)
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("specs/vendor/b.yaml:3:1: ");
    }

    @Test
    void aDocumentThatIsRefusedIsNotWritten() throws IOException {
        part("b.yaml", "- a list\n");

        assertThatThrownBy(this::bundle).hasMessageContaining("specs/vendor/b.yaml:1:1: A document is a mapping.");
        assertThat(target).doesNotExist();
    }

    @Test
    void thePartThatHoldsTheTitleMustBeThere() throws IOException {
        Files.delete(parts.resolve("openapi.yaml"));

        assertThatThrownBy(this::bundle).hasMessageContaining("specs/vendor: openapi.yaml is missing");
    }
}
