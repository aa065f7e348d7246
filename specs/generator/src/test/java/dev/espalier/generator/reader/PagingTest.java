package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that count their pages in the path, and what says whether another page follows. */
class PagingTest {
    private static final String PAGING = "{style: cursor, request: after, items: [data], next: [nextCursor]}";
    private static final String QUERY =
            "{name: after, in: query, description: Where to start., schema: {type: string}, example: c1}";
    private static final String NUMBER =
            "{name: page, in: path, required: true, description: The page., schema: {type: integer}, example: 1}";
    private static final String BOX =
            "{name: box, in: path, required: true, description: Where., schema: {type: string}, example: a}";
    private static final String CURSOR = "        nextCursor: {type: string}\n";

    /** The list counts its pages in the path; POST has moved to a path of its own. */
    private static final String COUNTED = TinyDocument.THINGS
            .replace("  /things:\n", "  /boxes/{box}/{page}:\n")
            .replace(PAGING, "{style: page, request: page, items: [data]}")
            .replace(QUERY, BOX + "\n        - " + NUMBER)
            .replace("    post:\n", "  /things:\n    post:\n")
            .replace(", nextCursor: c2", "")
            .replace(CURSOR, "");

    @TempDir
    Path specs;

    private VariantView list(String things) throws IOException {
        Document document = TinyDocument.read(specs, things);
        return new ApiViews(document, "api", "model", "Tiny")
                .views()
                .get("Things")
                .operations()
                .get(0)
                .variants()
                .get(0);
    }

    private void assertFault(String things, String sentence) {
        assertThatThrownBy(() -> TinyDocument.read(specs, things))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("specs/tiny/things.yaml:10:21: GET " + sentence);
    }

    @Test
    void theNumberOfAPageInThePathIsNoArgument() throws IOException {
        VariantView list = list(COUNTED);

        assertThat(list.arguments()).isEqualTo("String box");
        assertThat(list.annotations())
                .contains(
                        "@Paginated(style = Paginated.Style.PAGE, request = \"{page}\", items = \"data\")",
                        "@GET(\"boxes/{box}/1\")");
        assertThat(list.javadoc()).noneMatch(line -> line.contains("@param page"));
    }

    @Test
    void theNumberOfAPageInTheQueryIsAnArgument() throws IOException {
        VariantView list = list(COUNTED.replace("/{page}:", "/all:").replace("page, in: path", "page, in: query"));

        assertThat(list.arguments()).isEqualTo("String box, long page");
        assertThat(list.annotations())
                .contains(
                        "@Paginated(style = Paginated.Style.PAGE, request = \"page\", items = \"data\")",
                        "@GET(\"boxes/{box}/all\")");
    }

    @Test
    void aParameterMayHaveTheNameThatThePageInThePathHas() throws IOException {
        assertThat(list(COUNTED.replace("name: box,", "name: box, x-java-name: page,"))
                        .arguments())
                .isEqualTo("String page");
    }

    @Test
    void aPageInThePathIsAnInteger() {
        assertFault(
                COUNTED.replace(
                        "description: The page., schema: {type: integer}",
                        "description: The page., schema: {type: string}"),
                "/boxes/{box}/{page} counts its pages with page, which is no integer. Write type: integer.");
        assertFault(
                COUNTED.replace(
                                "description: The page., schema: {type: integer}",
                                "description: The page., schema: {type: array, items: {type: integer}}")
                        .replace("example: 1}", "example: [1]}"),
                "/boxes/{box}/{page} counts its pages with page, which is no integer. Write type: integer.");
    }

    @Test
    void aPageInThePathIsThere() {
        assertFault(
                COUNTED.replace("request: page", "request: pages"),
                "/boxes/{box}/{page} has no parameter \"pages\", which x-pagination names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/boxes/{page}/{box}", "/boxes/{box}/page-{page}", "/boxes/{box}/{page}/", "/{box}{page}"})
    void aPageInThePathEndsIt(String path) {
        assertFault(
                COUNTED.replace("/boxes/{box}/{page}", path),
                path + " counts its pages with page in its path, but not as the whole of the last segment. Leave"
                        + " x-pagination out, and give the parameter another name.");
    }

    @Test
    void aCursorIsNotInThePath() {
        assertFault(
                COUNTED.replace("style: page,", "style: cursor, next: [data],"),
                "/boxes/{box}/{page} has the cursor page in its path, where the first page has none. Only the number"
                        + " of a page can be there, with style: page.");
    }

    @Test
    void aPageInThePathHasANameOfItsOwn() {
        assertFault(
                COUNTED.replace(
                        NUMBER,
                        NUMBER
                                + "\n        - {name: page, in: query, description: A page., schema: {type: integer}, example: 1}"),
                "/boxes/{box}/{page} has several parameters page, and x-pagination does not say which. Give the one in"
                        + " the path another name, since it is not sent.");
    }

    @Test
    void aFlagOrLinksSayWhetherAPageFollows() throws IOException {
        assertThat(list(saying("more: {type: boolean}", "more")).annotations()).anyMatch(this::saysMore);
        assertThat(list(saying("more: {type: array, items: {$ref: '#/components/schemas/Link'}}", "more"))
                        .annotations())
                .anyMatch(this::saysMore);
    }

    private boolean saysMore(String annotation) {
        return annotation.endsWith("items = \"data\", more = \"more\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string}",
                "{type: array, items: {type: string}}",
                "{type: array, items: {$ref: '#/components/schemas/Thing'}}",
                "{$ref: '#/components/schemas/Link'}"
            })
    void whatElseSaysWhetherAPageFollowsIsRefused(String schema) {
        assertFault(
                saying("more: " + schema, "more"),
                "/boxes/{box}/{page} has neither a flag nor links where x-pagination.more points. Name a boolean, or"
                        + " an array of objects with a rel.");
    }

    @Test
    void linksWhoseRelIsNoTextAreRefused() {
        assertFault(
                saying("more: {type: array, items: {$ref: '#/components/schemas/Link'}}", "more")
                        .replace("rel: {type: string}", "rel: {type: integer}"),
                "/boxes/{box}/{page} has neither a flag nor links where x-pagination.more points.");
    }

    private static String saying(String property, String more) {
        return COUNTED.replace("items: [data]}", "items: [data], more: [" + more + "]}")
                + "        " + property + "\n"
                + "    Link:\n"
                + "      type: object\n"
                + "      properties:\n"
                + "        rel: {type: string}\n";
    }
}
