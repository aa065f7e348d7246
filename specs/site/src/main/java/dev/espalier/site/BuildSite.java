package dev.espalier.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the site, and fails where a link of it leads nowhere. */
public final class BuildSite {
    private static final List<String> VENDORS = List.of("samsara", "mux", "liveblocks");

    private BuildSite() {}

    /** @param args folder of the project, folder to write to */
    public static void main(String... args) throws IOException {
        Path project = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        write(pages(project), folder);
        System.out.println("The site is at " + folder.resolve("index.html"));
    }

    /** All pages. */
    static List<Page> pages(Path project) throws IOException {
        List<Reference> references = new ArrayList<>();
        for (String vendor : VENDORS) {
            references.add(Reference.read(project.resolve("specs").resolve(vendor)));
        }
        List<Page> pages = new ArrayList<>(ReadmePages.of(project, references));
        references.forEach(reference -> pages.addAll(reference.pages()));
        return pages;
    }

    /** @throws IllegalStateException if a link leads nowhere */
    static void write(List<Page> pages, Path folder) throws IOException {
        List<String> faults = LinkCheck.faults(pages);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), faults));
        }
        Layout layout = new Layout(pages);
        for (Page page : pages) {
            Path file = folder.resolve(page.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, layout.html(page));
        }
        Files.writeString(folder.resolve("site.css"), Templates.text("site.css"));
    }
}
