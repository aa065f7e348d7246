package dev.espalier.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final String SOURCE = """
            /** A thing. */
            class Thing {
                /**
                 * Its name.
                 */
                String name = "a"; // *
            }
            """;

    @TempDir
    Path folder;

    /** Whether a file that is generated again is one to compile. */
    private boolean isNewer(String before, String after) throws IOException {
        Path file = Files.createDirectories(folder.resolve("model")).resolve("Thing.java");
        Files.writeString(file, before);
        Files.setLastModifiedTime(file, LONG_AGO);
        GeneratedFiles files = new GeneratedFiles(folder);
        Files.writeString(file, after);
        files.written(folder.resolve("model/../model/Thing.java"));
        files.removeOthers();
        assertThat(file).hasContent(after);
        return Files.getLastModifiedTime(file).compareTo(LONG_AGO) > 0;
    }

    @Test
    void aFileThatIsTheSameKeepsItsTime() throws IOException {
        assertThat(isNewer(SOURCE, SOURCE)).isFalse();
    }

    @Test
    void aFileWithOtherCommentsKeepsItsTime() throws IOException {
        assertThat(isNewer(
                        SOURCE, SOURCE.replace("A thing.", "One thing.").replace("     * Its", "     *\n     * Its")))
                .isFalse();
    }

    @Test
    void aFileWithOtherCodeIsNewer() throws IOException {
        assertThat(isNewer(SOURCE, SOURCE.replace("\"a\"", "\"b\""))).isTrue();
    }

    @Test
    void aNewFileIsNewer() throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder.resolve("none yet"));
        Path file = Files.writeString(folder.resolve("Thing.java"), SOURCE);
        files.written(file);
        files.removeOthers();

        assertThat(file).hasContent(SOURCE);
    }

    @Test
    void whatIsNotGeneratedAnyMoreIsRemoved() throws IOException {
        Path stays = Files.writeString(folder.resolve("Stays.java"), SOURCE);
        Path goes = Files.writeString(folder.resolve("Goes.java"), SOURCE);
        GeneratedFiles files = new GeneratedFiles(folder);
        files.written(stays);
        files.removeOthers();

        assertThat(stays).exists();
        assertThat(goes).doesNotExist();
    }
}
