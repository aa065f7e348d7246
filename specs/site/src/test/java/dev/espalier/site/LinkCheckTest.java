package dev.espalier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkCheckTest {
    private static final Page TASK = page("tasks/page.html", "<h2 id=\"cursors\">Cursors</h2>");

    @Test
    void linksToPagesAndTheirPartsLeadSomewhere() {
        assertThat(faults("<a href=\"../tasks/page.html\"> <a href=\"../tasks/page.html#cursors\"> <a href=\"#here\">"
                        + " <p id=\"here\"> <a href=\"https://example.com/nowhere\">"))
                .isEmpty();
    }

    @Test
    void aLinkToNoPageIsToldWithItsPage() {
        assertThat(faults("<a href=\"../tasks/pages.html\">"))
                .containsExactly("The link ../tasks/pages.html of reference/a.html leads nowhere.");
    }

    @Test
    void aLinkToNoPartOfAPageIsToldToo() {
        assertThat(faults("<a href=\"../tasks/page.html#numbers\">")).hasSize(1);
        assertThat(faults("<a href=\"#numbers\">")).hasSize(1);
    }

    @Test
    void theLinksOfTheMarginAreLookedAtToo() {
        Page page = new Page("a.html", "A", "", List.of(new Page.Link("#gone", "Gone")));

        assertThat(LinkCheck.faults(List.of(page))).containsExactly("The link #gone of a.html leads nowhere.");
    }

    private static List<String> faults(String body) {
        return LinkCheck.faults(List.of(TASK, page("reference/a.html", body)));
    }

    private static Page page(String path, String body) {
        return new Page(path, path, body, List.of());
    }
}
