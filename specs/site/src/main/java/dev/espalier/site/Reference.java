package dev.espalier.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Template;
import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Tag;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reference of a vendor: a page for each area of the API, and one that leads to all operations.
 *
 * @param document what the client is generated from
 * @param json the same, which has the examples
 * @param folder of the vendor
 */
record Reference(Document document, ObjectNode json, String folder) {
    private static final Template INDEX = Templates.of("vendor");
    private static final Template AREA = Templates.of("area");

    /** @param parts the folder of a vendor's document */
    static Reference read(Path parts) {
        SpecLoader.Loaded loaded = SpecLoader.load(parts);
        ObjectNode root = loaded.document().root();
        return new Reference(
                DocumentReader.read(root, loaded.places()),
                root,
                parts.getFileName().toString());
    }

    /** The vendor's name in running text. */
    String name() {
        return document.vendor().name();
    }

    List<Page> pages() {
        Map<String, ApiView> views = new ApiViews(document, "", "", name()).views();
        Map<String, List<Operation>> operations =
                document.operations().stream().collect(Collectors.groupingBy(Operation::tag));
        List<AreaView> areas = document.tags().stream()
                .filter(tag -> operations.containsKey(tag.name()))
                .map(tag -> area(tag, operations.get(tag.name()), views.get(tag.name())))
                .toList();
        List<Page> pages = new ArrayList<>();
        pages.add(index(areas));
        areas.forEach(area -> pages.add(page(area)));
        return pages;
    }

    private AreaView area(Tag tag, List<Operation> operations, ApiView api) {
        OperationPages pages = new OperationPages(this, api);
        return new AreaView(
                tag.name(),
                folder + "." + ApiNames.accessor(tag.name()) + "()",
                Templates.html(tag.description()),
                operations.stream().map(pages::view).toList());
    }

    private Page index(List<AreaView> areas) {
        int count = areas.stream().mapToInt(area -> area.operations().size()).sum();
        String body = INDEX.execute(Map.of("name", name(), "count", count, "areas", areas));
        List<Page.Link> contents = areas.stream()
                .map(area -> new Page.Link("#" + area.tag(), area.tag()))
                .toList();
        return new Page("reference/" + folder + "/index.html", name() + " reference", body, contents);
    }

    private Page page(AreaView area) {
        List<Page.Link> contents = area.operations().stream()
                .map(operation -> new Page.Link("#" + operation.id(), operation.method()))
                .toList();
        String body = AREA.execute(Map.of("vendor", name(), "area", area));
        return new Page("reference/" + folder + "/" + area.tag() + ".html", area.tag(), body, contents);
    }

    /**
     * The operations of a tag.
     *
     * @param accessor the expression that gives its interface
     */
    record AreaView(String tag, String accessor, String description, List<OperationView> operations) {}

    /**
     * An operation as its page shows it.
     *
     * @param description what it does, in HTML
     * @param call Java that calls it
     * @param notes what a caller has to know besides, a sentence each
     * @param request an example of what is sent; empty if that is nothing
     * @param response an example of what comes back; empty if that is nothing
     */
    record OperationView(
            String id,
            String method,
            String verb,
            String path,
            String description,
            String docs,
            boolean beta,
            boolean deprecated,
            String deprecation,
            String call,
            List<ParameterView> parameters,
            List<String> notes,
            String request,
            String response) {
        public boolean hasParameters() {
            return !parameters.isEmpty();
        }
    }

    /** @param in where it is sent, and whether it has to be */
    record ParameterView(String name, String in, String type, String description) {}
}
