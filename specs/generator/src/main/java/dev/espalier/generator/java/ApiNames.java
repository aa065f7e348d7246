package dev.espalier.generator.java;

import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import java.util.Set;

/** What the operations of a document are called in Java. */
public final class ApiNames {
    /** Methods that a client has besides those that return the interfaces. */
    private static final Set<String> CLIENT = Set.of("api", "close", "fromEnv", "newBuilder");

    /** Methods that the builder of every client has. */
    private static final Set<String> SETTINGS = Set.of(
            "allowPlainHttp",
            "attemptTimeout",
            "baseUrl",
            "clock",
            "deadline",
            "executor",
            "header",
            "httpClient",
            "listener",
            "maxAttempts",
            "maxConcurrentRequests",
            "maxResponseBytes",
            "pacer",
            "proxy",
            "random",
            "requireCredentials",
            "retryPolicy",
            "self",
            "sleeper",
            "sslContext",
            "trustStore");
    /** Types that the receiver of webhooks names. */
    private static final Set<String> RECEIVER =
            Set.of("SecretForm", "SignatureScheme", "SigningKey", "WebhookReceiver");

    private ApiNames() {}

    /** The interface of a tag. */
    public static String type(String tag) {
        return JavaNames.pascal(tag) + "Api";
    }

    /** The client's method that returns it. */
    public static String accessor(String tag) {
        String name = JavaNames.member(tag);
        return CLIENT.contains(name) ? name + "_" : name;
    }

    /** The method of an operation. */
    public static String method(Operation operation) {
        return operation.javaMethod().isEmpty() ? method(operation.id()) : operation.javaMethod();
    }

    private static String method(String id) {
        String name = JavaNames.member(id);
        return isMethod(name) ? name : name + "_";
    }

    /** Whether a method can have this name. Java does not let a method {@code yield} be called by its name alone. */
    public static boolean isMethod(String name) {
        return JavaNames.isMember(name) && !name.equals("yield");
    }

    /** The type of the optional parameters of a method. */
    public static String params(String method) {
        return JavaNames.capitalized(method) + "Params";
    }

    /** Whether a client can be called after a vendor of this name. */
    public static boolean isVendor(String name) {
        return !RuntimeType.API_CLIENT.simpleName().equals(name + "Client");
    }

    /** Whether the client of a vendor can declare a type of this name. */
    public static boolean isNestedInClient(String vendor, String type) {
        return !RuntimeType.isNamedByClients(type)
                && !type.equals("Builder")
                && !type.equals(vendor + "Client")
                && !type.endsWith("Api");
    }

    /** Whether the receiver of a vendor's webhooks can name an event of this type. */
    public static boolean isEvent(String vendor, String type) {
        return !RECEIVER.contains(type) && !type.equals(vendor + "Webhooks");
    }

    /** The setting of a client's header. */
    public static String setting(Parameter header) {
        return header.javaName().isEmpty() ? JavaNames.member(header.name()) : header.javaName();
    }

    /** Whether a setting of a client can have this name. */
    public static boolean isSetting(String name) {
        return JavaNames.isMember(name) && !SETTINGS.contains(name);
    }
}
