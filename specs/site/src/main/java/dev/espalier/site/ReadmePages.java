package dev.espalier.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of texts that are written in Markdown: a page for each task of the README, and those that it leads to. */
final class ReadmePages {
    /** Texts beside the README that are pages of the site too. */
    private static final Map<String, String> OTHERS = Map.of(
            "specs/README.md", "documents.html",
            "specs/samsara/README.md", "samsara-sources.html",
            "benchmarks/README.md", "benchmarks.html");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Path project;
    private final Map<String, String> paths = new LinkedHashMap<>();

    private ReadmePages(Path project) {
        this.project = project;
    }

    static List<Page> of(Path project, List<Reference> references) throws IOException {
        return new ReadmePages(project).pages(references);
    }

    private List<Page> pages(List<Reference> references) throws IOException {
        List<String> sections =
                List.of(Files.readString(project.resolve("README.md")).split("(?m)^(?=## )"));
        Map<String, String> tasks = new LinkedHashMap<>();
        for (String section : sections.subList(1, sections.size())) {
            String title = section.lines().findFirst().orElseThrow().substring(3);
            String path = "tasks/" + slug(title) + ".html";
            paths.put("#" + slug(title), path);
            tasks.put(path, section.replaceFirst("## ", "# "));
        }
        OTHERS.forEach(paths::put);
        List<Page> pages = new ArrayList<>();
        String start = sections.get(0) + referenceList(references);
        pages.add(page("index.html", "", start));
        tasks.forEach((path, section) -> pages.add(page(path, "", section)));
        for (String file : OTHERS.keySet().stream().sorted().toList()) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            pages.add(page(OTHERS.get(file), folder, Files.readString(project.resolve(file))));
        }
        return pages;
    }

    private static String referenceList(List<Reference> references) {
        StringBuilder list = new StringBuilder("\n## Reference\n\n");
        references.forEach(reference -> list.append("* [")
                .append(reference.name())
                .append("](reference/")
                .append(reference.folder())
                .append("/index.html): every operation, with its call in Java and its example\n"));
        return list.toString();
    }

    /** @param folder that relative links of the text start at */
    private Page page(String path, String folder, String markdown) {
        Node text = parser.parse(markdown);
        String root = new Page(path, "", "", List.of()).root();
        text.accept(new Links(folder, root));
        List<Page.Link> contents = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String title = text(heading);
                if (heading.getLevel() == 1) {
                    titles.add(title);
                } else {
                    contents.add(new Page.Link("#" + slug(title), title));
                }
            }
        });
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> headingIds())
                .build();
        return new Page(path, titles.get(0), renderer.render(text), contents);
    }

    private static AttributeProvider headingIds() {
        return (node, tag, attributes) -> {
            if (node instanceof Heading heading) {
                attributes.put("id", slug(text(heading)));
            }
        };
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text piece) {
                text.append(piece.getLiteral());
            }

            @Override
            public void visit(Code piece) {
                text.append(piece.getLiteral());
            }
        });
        return text.toString();
    }

    /** The anchor of a heading, as sites that show Markdown make it. */
    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .strip()
                .replace(' ', '-');
    }

    /** Leads links to pages of the site; a file of the project that is none loses its link and keeps its text. */
    private final class Links extends AbstractVisitor {
        private final String folder;
        private final String root;

        Links(String folder, String root) {
            this.folder = folder;
            this.root = root;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            if (target.matches("[a-z]+:.*") || target.startsWith("reference/")) {
                return;
            }
            String path = target.startsWith("#")
                    ? paths.get(target)
                    : paths.get(Path.of("/" + folder)
                            .resolve(target)
                            .normalize()
                            .toString()
                            .substring(1));
            if (path != null) {
                link.setDestination(root + path);
            } else if (!target.startsWith("#")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }
    }
}
