package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Secret;
import dev.espalier.generator.document.Webhooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what webhooks deliver and how they are signed. */
final class WebhooksReader {
    private static final String END = "{body}";
    private static final Pattern ALONE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern NAMED = Pattern.compile("[a-z0-9_]+=\\{[a-z]+}(,[a-z0-9_]+=\\{[a-z]+})*");
    private static final Pattern VERSIONED = Pattern.compile("[a-z0-9]+,\\{signature}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final SpecDocument raw;
    private final SchemaReader schemas;
    private final Faults faults;

    WebhooksReader(SpecDocument raw, SchemaReader schemas, Faults faults) {
        this.raw = raw;
        this.schemas = schemas;
        this.faults = faults;
    }

    Optional<Webhooks> read() {
        JsonNode node = raw.root().path("x-webhooks");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode signature = node.path("signature");
        Map<String, String> headers = new LinkedHashMap<>();
        signature.path("headers").properties().forEach(header -> {
            headers.put(header.getKey(), header.getValue().asText());
            header(header.getKey(), header.getValue());
        });
        String signed = signature.path("signed").asText();
        signed(signature, signed, String.join(" ", headers.values()));
        String event = node.path("event").asText();
        if (raw.schema(event).isMissingNode() || !(schemas.named(event) instanceof ClassReference reference)) {
            faults.add(
                    node,
                    "event",
                    "x-webhooks has the event \"" + event + "\", which is no object or union of components/schemas. "
                            + Words.suggestion(event, raw.names("schemas")));
            return Optional.empty();
        }
        return Optional.of(new Webhooks(
                reference,
                node.path("externalDocs").path("url").asText(),
                secret(node.path("secret")),
                node.path("secret").path("encoding").asText().equals("base64"),
                signed.endsWith(END) ? signed.substring(0, signed.length() - END.length()) : signed,
                signature.path("encoding").asText().equals("base64"),
                headers));
    }

    private static Secret secret(JsonNode node) {
        Secret secret = SecretReader.read(node, "secret", "");
        return new Secret(
                secret.name(), "webhook secret", secret.where(), secret.variable(), secret.prefix(), secret.pattern());
    }

    private void header(String name, JsonNode template) {
        String text = template.asText();
        if (!ALONE.matcher(text).matches()
                && !NAMED.matcher(text).matches()
                && !VERSIONED.matcher(text).matches()) {
            faults.add(
                    template,
                    "The webhook header " + name + " has the unknown form \"" + text + "\". Use {timestamp}, {id} or"
                            + " {signature} alone, items such as t={timestamp},v1={signature}, or v1,{signature}.");
        }
        placeholders(template, text, List.of("{id}", "{signature}", "{timestamp}"));
    }

    private void signed(JsonNode signature, String signed, String headers) {
        if (!signed.endsWith(END) || !signed.contains("{timestamp}")) {
            faults.add(
                    signature,
                    "signed",
                    "x-webhooks signs \"" + signed + "\". It must hold {timestamp}, so that an old delivery can be"
                            + " told from a new one, and end with {body}.");
        }
        placeholders(signature.path("signed"), signed, List.of("{body}", "{id}", "{timestamp}"));
        for (String needed : List.of("{signature}", "{timestamp}")) {
            if (headers.split(Pattern.quote(needed), -1).length != 2) {
                faults.add(signature, "headers", "x-webhooks needs one header that holds " + needed + ".");
            }
        }
        if (signed.contains("{id}") && !headers.contains("{id}")) {
            faults.add(signature, "headers", "x-webhooks signs {id}, which no header holds.");
        }
    }

    private void placeholders(JsonNode node, String template, List<String> known) {
        PLACEHOLDER
                .matcher(template)
                .results()
                .map(match -> match.group())
                .filter(placeholder -> !known.contains(placeholder))
                .forEach(placeholder -> faults.add(
                        node, "\"" + placeholder + "\" is unknown here. " + Words.suggestion(placeholder, known)));
    }
}
