package dev.espalier.generator.client;

import dev.espalier.generator.client.ClientView.SecretView;
import dev.espalier.generator.document.Secret;
import dev.espalier.generator.java.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the constants that say what a vendor's secrets look like. */
final class SecretForms {
    private final String vendor;
    private final List<SecretView> views = new ArrayList<>();

    SecretForms(String vendor) {
        this.vendor = vendor;
    }

    /** Adds a secret and returns the name of its constant. */
    String add(Secret secret, boolean isBeforeColon) {
        Set<String> taken = views.stream().map(SecretView::constant).collect(Collectors.toSet());
        taken.add("VENDOR");
        String constant = JavaNames.unique(JavaNames.constant(secret.name()), "_", taken);
        views.add(new SecretView(constant, declaration(secret, isBeforeColon)));
        return constant;
    }

    List<SecretView> views() {
        return List.copyOf(views);
    }

    private String declaration(Secret secret, boolean isBeforeColon) {
        StringBuilder text = new StringBuilder("SecretForm.of(")
                .append(JavaNames.quoted("The " + vendor + " " + secret.label()))
                .append(", ")
                .append(JavaNames.quoted(secret.where()))
                .append(')');
        append(text, "prefix", secret.prefix());
        append(text, "pattern", secret.pattern());
        append(text, "variable", secret.variable());
        return text.append(isBeforeColon ? ".beforeColon()" : "").toString();
    }

    private static void append(StringBuilder text, String method, String value) {
        if (!value.isEmpty()) {
            text.append('.')
                    .append(method)
                    .append('(')
                    .append(JavaNames.quoted(value))
                    .append(')');
        }
    }
}
