package dev.espalier.generator.client;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.Webhooks;
import dev.espalier.generator.java.JavaNames;
import java.util.List;
import java.util.Optional;

/**
 * The class that receives a vendor's webhooks.
 *
 * @param event the type of what they deliver
 * @param example of telling events apart, in code; empty if there is one kind of event
 * @param docs the vendor's page; empty if none is named
 * @param secret the expression that makes the form of the secret
 * @param keyMethod the method that makes the key of a secret
 * @param schemeMethod the method that makes the scheme
 * @param prefix what is signed before the body, as a literal
 * @param headers the calls that tell what the headers hold
 * @param hasId whether a delivery has an id
 */
public record WebhooksView(
        String name,
        String vendor,
        String event,
        String example,
        String docs,
        String secret,
        String keyMethod,
        String schemeMethod,
        String prefix,
        List<String> headers,
        boolean hasId) {

    /** Empty if the vendor has no webhooks. */
    public static Optional<WebhooksView> of(Document document) {
        return document.vendor().webhooks().map(webhooks -> of(document, webhooks));
    }

    private static WebhooksView of(Document document, Webhooks webhooks) {
        String vendor = document.vendor().name();
        SecretForms secrets = new SecretForms(vendor);
        secrets.add(webhooks.secret(), false);
        return new WebhooksView(
                vendor + "Webhooks",
                vendor,
                JavaNames.type(webhooks.event().name()),
                example(document.definition(webhooks.event())),
                webhooks.docs(),
                secrets.views().get(0).declaration(),
                webhooks.isKeyBase64() ? "ofBase64" : "ofText",
                webhooks.isSignatureBase64() ? "base64" : "hex",
                JavaNames.quoted(webhooks.prefix()),
                webhooks.headers().entrySet().stream()
                        .map(header -> ".header(" + JavaNames.quoted(header.getKey()) + ", "
                                + JavaNames.quoted(header.getValue()) + ")")
                        .toList(),
                webhooks.hasId());
    }

    private static String example(Definition event) {
        return event instanceof UnionDefinition union && !union.variants().isEmpty()
                ? "if (event instanceof " + variant(union.variants().get(0)) + ") { ... }"
                : "";
    }

    private static String variant(ClassReference reference) {
        String type = JavaNames.type(reference.name());
        return type + " " + JavaNames.member(reference.name());
    }
}
