package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Parameter.In;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Vendor;
import dev.espalier.generator.document.Vendor.Choice;
import dev.espalier.generator.document.Vendor.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a document says of its vendor as a whole. */
final class VendorReader {
    private static final String CLASS_NAME = "[A-Z][A-Za-z0-9]*";
    private static final Set<ScalarSchema.Type> HEADER_TYPES = Set.of(
            ScalarSchema.Type.STRING,
            ScalarSchema.Type.DATE,
            ScalarSchema.Type.INT32,
            ScalarSchema.Type.INT64,
            ScalarSchema.Type.BOOLEAN);

    private final SpecDocument raw;
    private final SchemaReader schemas;
    private final Faults faults;

    VendorReader(SpecDocument raw, SchemaReader schemas, Faults faults) {
        this.raw = raw;
        this.schemas = schemas;
        this.faults = faults;
    }

    /** @param usualScheme the security scheme that operations use where they name none */
    Vendor read(Map<String, Definition> definitions, String usualScheme) {
        JsonNode root = raw.root();
        String name = root.path("info").path("title").asText();
        if (!name.isEmpty() && !name.matches(CLASS_NAME)) {
            faults.add(
                    root.path("info"),
                    "title",
                    "info has the title \"" + name + "\", and the client's class is named after it. Write one word of"
                            + " letters and digits that begins with a capital, such as Mux.");
        }
        return new Vendor(
                name,
                root.path("externalDocs").path("url").asText(),
                servers(root),
                choice(root),
                new CredentialReader(raw, faults).read(usualScheme),
                headers(root.path("x-client-headers")),
                new ProblemReader(raw, definitions, faults).read(),
                root.path("x-request-id-header").asText(),
                new WebhooksReader(raw, schemas, faults).read());
    }

    private List<Server> servers(JsonNode root) {
        List<Server> servers = new ArrayList<>();
        boolean choice = root.path("servers").size() > 1;
        for (JsonNode server : root.path("servers")) {
            String name = server.path("x-name").asText();
            if (choice && !name.matches("[A-Z][A-Z0-9_]*")) {
                faults.add(
                        server,
                        "A server that is one of several needs x-name: the constant that stands for it, such as EU.");
            } else if (!choice && server.has("x-name")) {
                faults.add(server, "x-name", "The only server has an x-name, which nobody could choose. Leave it out.");
            }
            servers.add(new Server(
                    server.path("url").asText(),
                    name,
                    server.path("description").asText()));
        }
        if (servers.stream().map(Server::name).distinct().count() < servers.size()) {
            faults.add(root, "servers", "Two servers have the same x-name. Give each its own.");
        }
        return servers;
    }

    private Optional<Choice> choice(JsonNode root) {
        JsonNode choice = root.path("x-server-choice");
        if (root.path("servers").size() < 2) {
            if (!choice.isMissingNode()) {
                faults.add(choice, "There is one server, so callers have no x-server-choice. Leave it out.");
            }
            return Optional.empty();
        }
        String name = choice.path("name").asText();
        if (!name.matches(CLASS_NAME) || !choice.has("description")) {
            faults.add(
                    root,
                    choice.isMissingNode() ? "servers" : "x-server-choice",
                    "There are several servers, and the document does not say how callers choose. Add x-server-choice:"
                            + " {name: Region, description: ...}.");
        }
        return Optional.of(new Choice(name, choice.path("description").asText()));
    }

    private List<Parameter> headers(JsonNode nodes) {
        ParameterReader reader = new ParameterReader(raw, schemas, faults);
        List<Parameter> headers = new ArrayList<>();
        for (JsonNode node : nodes) {
            Parameter header = reader.parameter(raw.resolve(node), "The client");
            if (header.in() != In.HEADER
                    || header.isRequired()
                    || !(header.schema() instanceof ScalarSchema scalar && HEADER_TYPES.contains(scalar.type()))) {
                faults.add(
                        node,
                        "The client header " + header.name() + " is not an optional header with a text, date, whole"
                                + " number or boolean. Only such ones can be set on a client.");
            }
            headers.add(header);
        }
        return headers;
    }
}
