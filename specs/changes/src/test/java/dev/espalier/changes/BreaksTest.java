package dev.espalier.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreaksTest {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path root;

    @BeforeEach
    void repositoryOfOneVersion() throws Exception {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        git("init", "-q");
        commit(TinySpecs.YAML);
    }

    @AfterEach
    void printToTheConsole() {
        System.setOut(console);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", root.toString(), "-c", "user.name=T", "-c", "user.email=t@tiny.example"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void commit(String yaml) throws Exception {
        TinySpecs.write(root.resolve("specs"), yaml);
        git("add", "-A");
        git("commit", "-q", "-m", "Version");
    }

    private String report(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(root.toString(), "false"));
        args.addAll(List.of(more));
        Breaks.main(args.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void removeAnOperation() throws IOException {
        TinySpecs.write(root.resolve("specs"), TinySpecs.YAML.replace("/things/{id}:", "/items/{id}:"));
    }

    @Test
    void withoutAReleaseThereIsNothingToBreak() throws Exception {
        assertThat(report()).startsWith("There is no release tag yet, so nothing can break.");
    }

    @Test
    void theLastReleaseIsWhatIsComparedWith() throws Exception {
        git("tag", "v1");
        commit(TinySpecs.YAML.replace("size:", "length:"));
        git("tag", "v2");
        removeAnOperation();

        assertThat(report()).containsSubsequence("Breaks since v2:", "tiny: DELETE /things/{id} is gone.");
        assertThat(report()).doesNotContain("size");
    }

    @Test
    void anyOtherVersionCanBeComparedWith() throws Exception {
        removeAnOperation();

        assertThat(report("HEAD")).contains("Breaks since HEAD:", "tiny: DELETE /things/{id} is gone.");
    }

    @Test
    void whatBreaksNothingIsSaid() throws Exception {
        assertThat(report("HEAD")).contains("Nothing breaks since HEAD.");
    }

    @Test
    void aBuildCanFail() throws Exception {
        removeAnOperation();

        assertThatThrownBy(() -> Breaks.main(root.toString(), "true", "HEAD")).hasMessageContaining("see above");
    }

    @Test
    void aVersionThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> report("v9")).hasMessageContaining("There is no tag, branch or commit v9 here.");
    }

    @Test
    void aVendorThatIsGoneIsSaid() throws Exception {
        Files.delete(root.resolve("specs/tiny/openapi.yaml"));

        assertThat(report("HEAD")).contains("tiny: The client is gone.");
    }

    @Test
    void anEarlierDocumentThatBreaksARuleIsNotCompared() throws Exception {
        commit(TinySpecs.YAML.replace("{type: integer}", "{type: integer, x-old: true}"));
        TinySpecs.write(root.resolve("specs"), TinySpecs.YAML);

        assertThat(report("HEAD")).contains("tiny: The earlier document cannot be compared", "x-old");
    }
}
