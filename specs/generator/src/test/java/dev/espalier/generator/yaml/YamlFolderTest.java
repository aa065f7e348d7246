package dev.espalier.generator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFolderTest {
    @TempDir
    Path specs;

    private final List<String> faults = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void aFolderOfOneFile() throws IOException {
        folder = Files.createDirectories(specs.resolve("tiny"));
        Files.writeString(folder.resolve("b.yaml"), "b: 1\n");
    }

    @Test
    void everyYamlFileIsAPart() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("README.md"), "Notes.");

        assertThat(files()).containsExactly(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c.yml, c.yaml", "c.YAML, c.yaml", "c.d.Yml, c.d.yaml", "c.json, c.yaml"})
    void whatIsCalledOtherwiseIsRefused(String name, String better) throws IOException {
        Files.writeString(folder.resolve(name), "c: 1\n");

        assertThat(files()).containsExactly(folder.resolve("b.yaml"));
        assertThat(faults)
                .containsExactly("specs/tiny/" + name + ":1:1: Only *.yaml is read. Write YAML, and call the file "
                        + better + ".");
    }

    @Test
    void aFolderInTheFolderIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("more.yaml"));

        assertThat(files()).containsExactly(folder.resolve("b.yaml"));
        assertThat(faults)
                .containsExactly("specs/tiny/more.yaml:1:1: A folder in this place is not read. Move its files to the"
                        + " folder that it is in.");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        folder = specs.resolve("nowhere");

        assertThat(files()).isEmpty();
        assertThat(faults).singleElement().asString().startsWith("specs/nowhere:1:1: The folder cannot be read (");
    }

    private List<Path> files() {
        return new YamlFolder(folder).files(faults);
    }
}
