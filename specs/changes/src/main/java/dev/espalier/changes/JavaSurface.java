package dev.espalier.changes;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.client.ClientView;
import dev.espalier.generator.client.ClientViews;
import dev.espalier.generator.client.WebhooksView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.model.ModelView;
import dev.espalier.generator.model.ModelViews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers can name in a generated client: classes, methods and constants, each with its type. */
final class JavaSurface {
    private static final String NULLABLE = "@Nullable ";

    /** What callers get. */
    private final Map<String, String> given = new LinkedHashMap<>();

    /** What callers pass. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    private JavaSurface() {}

    static JavaSurface of(Document document) {
        JavaSurface surface = new JavaSurface();
        Collection<ApiView> apis =
                new ApiViews(document, "", "", document.vendor().name()).views().values();
        surface.add(new ClientViews(document.vendor(), "", new JavaTypes(document, "")).view(apis, "", Set.of()));
        WebhooksView.of(document)
                .ifPresent(webhooks -> surface.given.put(webhooks.name(), "a receiver of " + webhooks.event()));
        apis.forEach(surface::add);
        new ModelViews(document, "").views().values().forEach(surface::add);
        return surface;
    }

    private void add(ClientView client) {
        client.accessors()
                .forEach(accessor -> given.put(client.name() + "." + accessor.name() + "()", accessor.type()));
        if (client.usual() != null && !client.usual().variables().isEmpty()) {
            given.put(client.name() + ".fromEnv()", client.name());
        }
        String builder = client.name() + ".Builder";
        for (ClientView.CredentialView credential : client.credentials()) {
            addSetter(builder, credential.method(), types(credential.arguments()));
            if (!credential.rotatingArgument().isEmpty()) {
                addSetter(builder, credential.method(), "Supplier<String>");
            }
            if (!credential.variables().isEmpty()) {
                addSetter(builder, credential.method() + "FromEnv", "Map<String, String>");
            }
        }
        client.headers().forEach(header -> addSetter(builder, header.method(), header.type()));
        if (client.choice() != null) {
            String type = client.name() + "." + client.choice().type();
            addSetter(builder, client.choice().method(), type);
            client.choice().servers().forEach(server -> given.put(type + "." + server.constant(), type));
        }
    }

    private void addSetter(String builder, String method, String types) {
        given.put(builder + "." + method + "(" + types + ")", builder);
    }

    private void add(ApiView api) {
        for (OperationView operation : api.operations()) {
            operation
                    .variants()
                    .forEach(variant -> given.put(
                            api.name() + "." + operation.method() + "(" + types(variant.arguments()) + ")",
                            operation.returnType()));
            if (operation.params() != null) {
                String params = api.name() + "." + operation.params().name();
                operation
                        .params()
                        .properties()
                        .forEach(parameter -> taken.put(params + ".Builder." + parameter.name(), parameter.unboxed()));
            }
        }
    }

    /** {@code String, List<Tag>} of {@code String id, List<Tag> tags}. */
    private static String types(String arguments) {
        return arguments.replaceAll(" [\\w$]+(?=,|$)", "");
    }

    private void add(ModelView model) {
        String name = model.name();
        if (model.object() != null) {
            given.put(name, "an object");
            addObject(name, model.object());
        } else if (model.constants() != null) {
            given.put(name, "an enum");
            model.constants().constants().forEach(constant -> given.put(name + "." + constant.name(), name));
        } else if (model.union() != null) {
            given.put(name, "a union of objects");
            model.union()
                    .accessors()
                    .forEach(accessor -> given.put(name + "." + accessor.name() + "()", accessor.type()));
            model.union().permits().forEach(variant -> given.put(variant + " as a " + name, "a variant"));
        } else {
            given.put(name, "a union of values");
            model.value()
                    .alternatives()
                    .forEach(form -> given.put(name + "." + form.name() + ".value()", form.unboxed()));
        }
    }

    private void addObject(String name, ModelView.ObjectView object) {
        given.put(name + ".additionalProperties()", "Map<String, " + object.additionalType() + ">");
        for (ModelView.PropertyView property : object.properties()) {
            given.put(name + "." + property.name() + "()", property.accessorType());
            if (property.nullable()) {
                given.put(name + ".has" + property.capitalized() + "()", "boolean");
            }
            if (!property.epochMethod().isEmpty()) {
                given.put(name + "." + property.name() + "AsInstant()", NULLABLE + "Instant");
            }
            if (property.constant().isEmpty()) {
                taken.put(name + ".Builder." + property.name(), property.setterType());
            }
        }
    }

    /** One sentence for each thing that is gone, or of another type, in a later one. */
    List<String> breaks(JavaSurface later) {
        List<String> sentences = new ArrayList<>();
        given.forEach((name, type) -> {
            String other = later.given.get(name);
            if (other == null) {
                sentences.add(name + " is gone.");
            } else if (!type.equals(other) && !type.equals(NULLABLE + other)) {
                sentences.add(name + " was " + type + " and is " + other + ".");
            }
        });
        taken.forEach((name, type) -> {
            String other = later.taken.get(name);
            if (other == null) {
                sentences.add(name + " is gone.");
            } else if (!type.equals(other) && !other.equals(NULLABLE + type)) {
                sentences.add(name + " took " + type + " and takes " + other + ".");
            }
        });
        return sentences;
    }
}
