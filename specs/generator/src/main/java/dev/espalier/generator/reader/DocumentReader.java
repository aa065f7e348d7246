package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Tag;
import dev.espalier.generator.yaml.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a document, and checks it on the way, so that a mistake is a sentence with a place and not a strange class. */
public final class DocumentReader {
    private final SpecDocument raw;
    private final Faults faults;

    private DocumentReader(ObjectNode root, Places places) {
        raw = new SpecDocument(root);
        faults = new Faults(places);
    }

    /**
     * @param root the parts of a vendor, merged
     * @throws SpecException with every fault of the document
     */
    public static Document read(ObjectNode root, Places places) {
        return new DocumentReader(root, places).read();
    }

    private Document read() {
        List<Piece> pieces = Pieces.of(raw);
        pieces.forEach(this::reference);
        pieces.forEach(new KindCheck(faults)::check);
        pieces.forEach(new ReferenceCheck(faults)::check);
        boolean readable = faults.isEmpty();
        pieces.forEach(new KeywordCheck(faults)::check);
        pieces.forEach(new CompletenessCheck(faults)::check);
        pieces.forEach(new LinkCheck(faults)::check);
        pieces.forEach(new DeprecationCheck(faults)::check);
        pieces.forEach(new FormatCheck(faults)::check);
        pieces.forEach(new EnumCheck(faults)::check);
        pieces.forEach(new GivenNameCheck(faults)::check);
        new TextCheck(faults).check(raw.root());
        new PathCheck(faults).check(raw.root().path("paths"));
        pieces.forEach(new DoublesCheck(faults)::check);
        new ComponentNameCheck(faults).check(raw);
        pieces.forEach(new StructureCheck(faults)::check);
        pieces.forEach(new TypeCheck(faults)::check);
        pieces.forEach(new ParameterCheck(faults)::check);
        if (!readable) {
            // What follows relies on the kinds of values, and goes where references lead.
            faults.raise();
        }
        SchemaReader schemas = new SchemaReader(raw, faults);
        pieces.forEach(new ValueCheck(raw, schemas, faults)::check);
        pieces.forEach(new LimitCheck(schemas, faults)::check);
        pieces.forEach(new NullableCheck(schemas, faults)::check);
        pieces.forEach(new UploadCheck(raw, faults)::check);
        Document document = document(schemas);
        pieces.forEach(new ExampleCheck(schemas, document.definitions(), faults)::check);
        PagingCheck paging = new PagingCheck(document, faults);
        document.operations().forEach(paging::check);
        document.operations().forEach(new WaitCheck(document, faults)::check);
        document.operations().forEach(new RequestCheck(faults)::check);
        new NestedCheck(faults).check(document);
        new BinaryCheck(faults).check(document);
        new ClientNameCheck(raw, faults).check(document.vendor());
        new ClassNameCheck(faults).check(document);
        new MethodNameCheck(faults).check(document);
        new MemberNameCheck(faults).check(document);
        faults.raise();
        return document;
    }

    private void reference(Piece piece) {
        JsonNode node = piece.node();
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            if (raw.target(node).isMissingNode()) {
                faults.add(reference, "\"" + reference.asText() + "\" leads nowhere. Define it, or correct the name.");
            } else if (!reference.asText().startsWith("#/components/schemas/")
                    && raw.resolve(node).isMissingNode()) {
                faults.add(reference, "\"" + reference.asText() + "\" leads back to itself. Define what it is.");
            } else if (node.size() > 1) {
                faults.add(node, "What stands beside $ref is lost. Write allOf: [{$ref: ...}] beside it.");
            }
        }
    }

    private Document document(SchemaReader schemas) {
        Map<String, Definition> definitions = new DefinitionReader(raw, schemas, faults).all();
        List<Tag> tags = new ArrayList<>();
        for (JsonNode tag : raw.root().path("tags")) {
            tags.add(new Tag(tag.path("name").asText(), tag.path("description").asText(), faults.place(tag)));
        }
        SecurityReader security = new SecurityReader(raw, faults);
        return new Document(
                new VendorReader(raw, schemas, faults).read(definitions, security.usual()),
                tags,
                operations(schemas, security, tags),
                definitions);
    }

    private List<Operation> operations(SchemaReader schemas, SecurityReader security, List<Tag> tags) {
        Set<String> names = tags.stream().map(Tag::name).collect(Collectors.toSet());
        OperationReader reader = new OperationReader(raw, schemas, security, names, faults);
        List<Operation> operations = new ArrayList<>();
        raw.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> Place.PATH.words().contains(entry.getKey()))
                        .forEach(
                                entry -> operations.add(reader.read(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }
}
