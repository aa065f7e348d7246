package dev.espalier.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this project. */
class BuildSiteTest {
    private static final Path PROJECT = Path.of("..", "..");

    @TempDir
    Path folder;

    @Test
    void eachTaskOfTheReadmeAndEachOperationHasItsPlace() throws IOException {
        BuildSite.write(BuildSite.pages(PROJECT), folder);

        assertThat(folder.resolve("index.html")).content().contains("<h1 id=\"espalier\">Espalier</h1>");
        assertThat(folder.resolve("tasks/retries-and-timeouts.html"))
                .content()
                .contains(
                        "<title>Retries and timeouts - Espalier</title>",
                        "<link rel=\"stylesheet\" href=\"../site.css\">");
        assertThat(folder.resolve("reference/mux/Assets.html"))
                .content()
                .contains(
                        "<h2 id=\"get-asset\"><code>get</code></h2>",
                        "Asset asset = mux.assets().get(assetId).execute();\n"
                                + "Asset asset = mux.assets().awaitReady(assetId).await();",
                        "for (Asset asset : mux.assets().list()) {",
                        "<code>params.limit(...)</code>",
                        "the asset plays once it is <code>ready</code>.",
                        "<td><code>request</code></td><td>body, required</td><td><code>CreateAssetRequest</code></td>",
                        "<summary>Response</summary>");
        assertThat(folder.resolve("reference/samsara/AgentStudio.html"))
                .content()
                .contains("<span class=\"mark\">beta</span>");
    }

    @Test
    void whatHasNoPageLosesItsLinkAndKeepsItsText() throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                "# A\n\nSee [the code](src/A.java) and [B](#b-two).\n\n## B two\n\nBack to [the web](https://a.example).\n");
        for (String other : List.of("specs", "specs/samsara", "benchmarks")) {
            Files.createDirectories(folder.resolve(other));
            Files.writeString(folder.resolve(other).resolve("README.md"), "# Other\n");
        }

        List<Page> pages = ReadmePages.of(folder, List.of());

        assertThat(pages.get(0).body()).contains("See the code and <a href=\"tasks/b-two.html\">B</a>.");
        assertThat(pages.get(1).body())
                .contains("<h1 id=\"b-two\">B two</h1>", "<a href=\"https://a.example\">the web</a>");
        assertThat(LinkCheck.faults(pages)).isEmpty();
    }

    @Test
    void aSiteWithALinkThatLeadsNowhereIsNotWritten() {
        Page page = new Page("a.html", "A", "<a href=\"b.html\">", List.of());

        assertThatThrownBy(() -> BuildSite.write(List.of(page), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The link b.html of a.html leads nowhere.");
        assertThat(folder).isEmptyDirectory();
    }
}
