package dev.espalier.generator.document;

import java.util.Map;

/**
 * What a vendor sends on its own, and how it is signed: HMAC-SHA256.
 *
 * @param event the schema of a delivery
 * @param docs the vendor's page; empty if none is named
 * @param secret of an address that deliveries go to
 * @param isKeyBase64 whether the secret is the key in Base64, and not the key itself
 * @param prefix template of what is signed before the body
 * @param isSignatureBase64 whether a signature is written in Base64, and not in hexadecimal digits
 * @param headers templates of their values by name, in order
 */
public record Webhooks(
        ClassReference event,
        String docs,
        Secret secret,
        boolean isKeyBase64,
        String prefix,
        boolean isSignatureBase64,
        Map<String, String> headers) {
    /** Whether a delivery has an id that is signed. */
    public boolean hasId() {
        return headers.values().stream().anyMatch(template -> template.contains("{id}"));
    }
}
