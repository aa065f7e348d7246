package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Credential;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.Secret;
import dev.espalier.generator.document.Vendor;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks that what is said of the vendor as a whole has names of its own in the client and in its builder. */
final class ClientNameCheck {
    private final JsonNode root;
    private final Faults faults;
    private final Map<String, String> settings = new HashMap<>();

    ClientNameCheck(SpecDocument document, Faults faults) {
        this.root = document.root();
        this.faults = faults;
    }

    void check(Vendor vendor) {
        if (!ApiNames.isVendor(vendor.name()) || vendor.name().length() > ClassNameCheck.LONGEST) {
            faults.add(
                    root.path("info"),
                    "title",
                    "info has the title " + vendor.name() + ", which the client cannot be named after. Use another.");
        }
        for (Credential credential : vendor.credentials()) {
            credential(
                    credential, root.path("components").path("securitySchemes").path(credential.scheme()));
        }
        vendor.choice().ifPresent(choice -> {
            JsonNode node = root.path("x-server-choice");
            setting(node, "x-server-choice", JavaNames.member(choice.name()));
            if (!ApiNames.isNestedInClient(vendor.name(), choice.name())) {
                faults.add(
                        node,
                        "name",
                        "x-server-choice has the name " + choice.name()
                                + ", which means something else in the client. Choose another.");
            }
        });
        for (int i = 0; i < vendor.headers().size(); i++) {
            Parameter header = vendor.headers().get(i);
            setting(
                    root.path("x-client-headers").path(i),
                    "The client header " + header.name(),
                    ApiNames.setting(header));
        }
        vendor.webhooks()
                .filter(webhooks -> !ApiNames.isEvent(
                        vendor.name(), JavaNames.type(webhooks.event().name())))
                .ifPresent(webhooks -> faults.add(
                        root.path("x-webhooks"),
                        "event",
                        "x-webhooks has the event " + webhooks.event().name()
                                + ", which means something else in the receiver. Rename the schema."));
    }

    private void credential(Credential credential, JsonNode scheme) {
        String label = "The security scheme " + credential.scheme();
        setting(scheme, label, credential.method());
        if (credential.isInEnvironment()) {
            setting(scheme, label, credential.method() + "FromEnv");
        }
        Set<String> seen = new HashSet<>();
        for (Secret part : credential.parts()) {
            // A name in capitals would be that of a constant.
            if (!JavaNames.isMember(part.name()) || !part.name().matches("[a-z].*") || !seen.add(part.name())) {
                faults.add(
                        scheme,
                        label + " has a part with the name \"" + part.name()
                                + "\". Each needs one of its own, of letters and digits, that begins with a small"
                                + " letter.");
            }
            if (!part.variable().matches("[A-Za-z0-9_]*")) {
                faults.add(
                        scheme,
                        label + " has a part with the variable \"" + part.variable()
                                + "\". Use letters, digits and underscores.");
            }
        }
    }

    private void setting(JsonNode node, String label, String name) {
        String other = settings.putIfAbsent(name, label);
        if (!ApiNames.isSetting(name)) {
            faults.add(
                    node,
                    label + " would be set by the method \"" + name + "\" of the client's builder, which is no name in"
                            + " Java or means something else there. Give it another name.");
        } else if (other != null) {
            faults.add(
                    node,
                    label + " would be set by the method " + name + " of the client's builder, as is "
                            + other.replaceFirst("^The", "the") + ". Give it another name.");
        }
    }
}
