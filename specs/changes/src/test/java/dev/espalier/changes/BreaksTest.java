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
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreaksTest {
    private static final PersonIdent AUTHOR = new PersonIdent("T", "t@tiny.example");

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path root;

    private Git git;

    @BeforeEach
    void repositoryOfOneVersion() throws Exception {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        git = Git.init().setDirectory(root.toFile()).call();
        commit(TinySpecs.YAML);
    }

    @AfterEach
    void printToTheConsole() {
        git.close();
        System.setOut(console);
    }

    private void commit(String yaml) throws Exception {
        TinySpecs.write(root.resolve("specs"), yaml);
        git.add().addFilepattern("specs").call();
        git.commit()
                .setMessage("Version")
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call();
    }

    private void tag(String name) throws Exception {
        git.tag().setName(name).setTagger(AUTHOR).setSigned(false).call();
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
        tag("v1");
        commit(TinySpecs.YAML.replace("size:", "length:"));
        tag("v2");
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
    void aBranchCanBeComparedWith() throws Exception {
        git.branchCreate().setName("released").call();
        removeAnOperation();
        commit(TinySpecs.YAML.replace("/things/{id}:", "/items/{id}:"));

        assertThat(report("released")).contains("Breaks since released:");
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
