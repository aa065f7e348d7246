package dev.espalier.generator.client;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.client.ClientView.AccessorView;
import dev.espalier.generator.client.ClientView.ChoiceView;
import dev.espalier.generator.client.ClientView.CredentialView;
import dev.espalier.generator.client.ClientView.HeaderView;
import dev.espalier.generator.client.ClientView.ServerView;
import dev.espalier.generator.document.Credential;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.ProblemPart;
import dev.espalier.generator.document.Vendor;
import dev.espalier.generator.document.Vendor.Server;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the view of a vendor's client. */
public final class ClientViews {
    private final Vendor vendor;
    private final JavaTypes types;
    private final SecretForms secrets;
    private final Imports imports;

    public ClientViews(Vendor vendor, String clientPackage, JavaTypes types) {
        this.imports = Imports.ofClient(clientPackage);
        this.vendor = vendor;
        this.types = types;
        this.secrets = new SecretForms(vendor.name());
    }

    /** @param apis the groups of operations */
    public ClientView view(Collection<ApiView> apis, String apiPackage, Set<String> secretParameters) {
        imports.add(RuntimeType.API_CLIENT);
        imports.add(RuntimeType.CLIENT_BUILDER);
        imports.add(RuntimeType.VENDOR_PROFILE);
        imports.add(RuntimeType.JSON_PROBLEM_DECODER);
        imports.add(RuntimeType.SET);
        apis.forEach(api -> imports.addInterface(apiPackage + "." + api.name()));
        List<CredentialView> credentials =
                vendor.credentials().stream().map(this::credential).toList();
        int usual = vendor.credentials().stream()
                .map(Credential::isDefault)
                .toList()
                .indexOf(true);
        CredentialView usualView = usual < 0 ? null : credentials.get(usual);
        List<HeaderView> headers = vendor.headers().stream().map(this::header).toList();
        return new ClientView(
                vendor.name() + "Client",
                vendor.name(),
                vendor.name().toLowerCase(Locale.ROOT),
                example(apis, usual < 0 ? "" : call(vendor.credentials().get(usual))),
                vendor.docs(),
                imports.sorted(),
                JavaNames.quoted(vendor.serverUrl()),
                secrets.views(),
                problemCalls(),
                secretParameters.stream().map(JavaNames::quoted).collect(Collectors.joining(", ")),
                apis.stream()
                        .map(api -> new AccessorView(api.name(), api.accessor(), api.javadoc()))
                        .toList(),
                credentials,
                usualView,
                choice(),
                headers);
    }

    private List<String> example(Collection<ApiView> apis, String credentials) {
        String variable = JavaNames.member(vendor.name());
        String type = vendor.name() + "Client";
        List<String> lines = new ArrayList<>();
        lines.add("try (" + type + " " + variable + " = " + type + ".builder()" + credentials + ".build()) {");
        apis.stream()
                .flatMap(api -> Example.of(api, variable).stream())
                .findFirst()
                .ifPresent(line -> lines.add("  " + line));
        lines.add("}");
        return lines;
    }

    private static String call(Credential credential) {
        return credential.parts().stream()
                .map(part -> part.name())
                .collect(Collectors.joining(", ", "." + credential.method() + "(", ")"));
    }

    private List<String> problemCalls() {
        List<String> calls = new ArrayList<>();
        for (ProblemPart part : vendor.problem()) {
            String method = switch (part.kind()) {
                case CODE -> "code";
                case MESSAGE -> "message";
                case REQUEST_ID -> "requestId";
                case SUGGESTION -> "suggestion";
                case DOCS -> "docs";
            };
            calls.add(part.path().stream()
                    .map(JavaNames::quoted)
                    .collect(Collectors.joining(", ", "." + method + "(", ")")));
        }
        if (!vendor.requestIdHeader().isEmpty()) {
            calls.add(".requestIdHeader(" + JavaNames.quoted(vendor.requestIdHeader()) + ")");
        }
        return calls;
    }

    private CredentialView credential(Credential credential) {
        imports.add(RuntimeType.CREDENTIALS);
        imports.add(RuntimeType.SECRET_FORM);
        boolean basic = credential.kind() == Credential.Kind.BASIC;
        List<String> constants = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        credential.parts().forEach(part -> {
            String constant = secrets.add(part, basic && constants.isEmpty());
            constants.add(constant);
            checked.add(constant + ".check(" + part.name() + ")");
        });
        if (credential.isInEnvironment()) {
            imports.add(RuntimeType.MAP);
        }
        if (credential.isRotating()) {
            imports.add(RuntimeType.SUPPLIER);
        }
        return new CredentialView(
                JavaNames.quoted(credential.isDefault() ? "" : credential.scheme()),
                credential.method(),
                new Javadoc().paragraph(credential.description()).lines(),
                credential.parts().stream().map(part -> "String " + part.name()).collect(Collectors.joining(", ")),
                "Credentials." + (basic ? "basic" : "bearer") + "(" + String.join(", ", checked) + ")",
                credential.isRotating() ? credential.parts().get(0).name() : "",
                credential.isInEnvironment()
                        ? credential.parts().stream()
                                .map(part -> "{@code " + part.variable() + "}")
                                .collect(Collectors.joining(" and "))
                        : "",
                credential.parts().size() == 1,
                constants.stream()
                        .map(constant -> constant + ".from(environment)")
                        .collect(Collectors.joining(", ")),
                constants.get(0));
    }

    private ChoiceView choice() {
        return vendor.choice()
                .map(choice -> new ChoiceView(
                        choice.name(),
                        JavaNames.member(choice.name()),
                        new Javadoc().paragraph(choice.description()).lines(),
                        vendor.servers().stream().map(this::server).toList()))
                .orElse(null);
    }

    private ServerView server(Server server) {
        boolean last = server.equals(vendor.servers().get(vendor.servers().size() - 1));
        String description = server.description().isEmpty() ? "" : server.description() + ": ";
        return new ServerView(
                server.name(),
                JavaNames.quoted(server.url()),
                new Javadoc().paragraph(description + "`" + server.url() + "`.").lines(),
                last ? ";" : ",");
    }

    private HeaderView header(Parameter header) {
        JavaType type = imports.use(types.of(header.schema()));
        String name = ApiNames.setting(header);
        return new HeaderView(
                JavaNames.quoted(header.name()),
                name,
                type.name(),
                name,
                type.name().equals("String") ? name : "String.valueOf(" + name + ")",
                new Javadoc().paragraph(header.description()).lines());
    }
}
