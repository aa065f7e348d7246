package dev.espalier.site;

import java.util.List;

/**
 * A page of the site.
 *
 * @param path below the folder of the site, with slashes
 * @param body HTML
 * @param contents links to its parts, for the margin
 */
record Page(String path, String title, String body, List<Link> contents) {
    /** A link of a margin or a list. */
    record Link(String href, String text) {}

    /** The way from this page to the folder of the site: empty, or {@code ../} for each level. */
    String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
