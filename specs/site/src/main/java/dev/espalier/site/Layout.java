package dev.espalier.site;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;

/** What all pages have around their body: the way to the tasks and to the references. */
final class Layout {
    private final Template template = Templates.of("page");
    private final List<Page> pages;

    Layout(List<Page> pages) {
        this.pages = pages;
    }

    String html(Page page) {
        return template.execute(Map.of(
                "title", page.title(),
                "root", page.root(),
                "body", page.body(),
                "contents", page.contents(),
                "hasContents", !page.contents().isEmpty(),
                "tasks", links(page, "tasks/"),
                "references",
                        links(page, "reference/").stream()
                                .filter(link -> link.href().endsWith("/index.html"))
                                .toList()));
    }

    private List<Page.Link> links(Page from, String folder) {
        return pages.stream()
                .filter(page -> page.path().startsWith(folder))
                .map(page -> new Page.Link(from.root() + page.path(), page.title()))
                .toList();
    }
}
