package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Credential;
import dev.espalier.generator.document.Credential.Kind;
import dev.espalier.generator.document.Secret;
import dev.espalier.generator.java.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how callers give the credentials of the security schemes. */
final class CredentialReader {
    private final SpecDocument raw;
    private final Faults faults;

    CredentialReader(SpecDocument raw, Faults faults) {
        this.raw = raw;
        this.faults = faults;
    }

    /** @param usual the scheme that operations use where they name none; empty if they use none */
    List<Credential> read(String usual) {
        List<Credential> credentials = new ArrayList<>();
        raw.root()
                .path("components")
                .path("securitySchemes")
                .properties()
                .forEach(entry -> credential(
                                entry.getKey(), entry.getValue(), entry.getKey().equals(usual))
                        .ifPresent(credentials::add));
        return credentials;
    }

    /** Empty for what is no HTTP scheme that is known; that is refused elsewhere. */
    private Optional<Credential> credential(String scheme, JsonNode node, boolean isDefault) {
        boolean basic = node.path("scheme").asText().equals("basic");
        if (!basic && !node.path("scheme").asText().equals("bearer")) {
            return Optional.empty();
        }
        JsonNode said = node.path("x-credential");
        String own = JavaNames.member(scheme);
        List<String> names = basic ? List.of("user", "password") : List.of(own);
        JsonNode parts = said.path("parts");
        if (!parts.isMissingNode() && parts.size() != names.size()) {
            faults.add(
                    said,
                    "parts",
                    "The security scheme " + scheme + " has " + parts.size() + " parts, and "
                            + (basic ? "basic needs user and password." : "bearer needs a token alone."));
        }
        boolean rotating = said.path("rotating").asBoolean();
        if (basic && rotating) {
            faults.add(
                    said,
                    "rotating",
                    "The security scheme " + scheme + " is basic, whose credentials do not rotate. Leave it out.");
        }
        List<Secret> secrets = new ArrayList<>();
        for (String name : names) {
            secrets.add(SecretReader.read(
                    parts.path(secrets.size()), name, said.path("where").asText()));
        }
        return Optional.of(new Credential(
                scheme,
                basic ? Kind.BASIC : Kind.BEARER,
                isDefault,
                rotating,
                said.path("method").asText(basic ? "credentials" : own),
                node.path("description").asText(),
                secrets));
    }
}
