package dev.espalier.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.webhook.WebhookReceiver;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecVendor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The vendor whose generated client the contract tests call: the system property {@code espalier.vendor} names it, and
 * its document says the rest.
 */
final class VendorUnderTest {
    private final String name;
    private final String packageName;
    private final SpecDocument document;

    private VendorUnderTest(String vendor) {
        name = vendor;
        packageName = "dev.espalier." + vendor;
        document = SpecDocument.ofVendor(vendor);
    }

    /** @throws IllegalStateException if none is named */
    static VendorUnderTest current() {
        return Current.VENDOR;
    }

    /** Its document takes long to read, so all contract tests share it. */
    private static final class Current {
        private static final VendorUnderTest VENDOR = new VendorUnderTest(name());

        private static String name() {
            String vendor = System.getProperty("espalier.vendor");
            if (vendor == null) {
                throw new IllegalStateException("Name the vendor whose client is tested: -Despalier.vendor=mux.");
            }
            return vendor;
        }
    }

    String name() {
        return name;
    }

    SpecDocument document() {
        return document;
    }

    SpecVendor facts() {
        return document.vendor();
    }

    Class<?> clientType() {
        return type("Client");
    }

    /** A builder of the client with nothing set. */
    ClientBuilder<?> builder() {
        return (ClientBuilder<?>) ExampleCall.invoke(method(clientType(), "builder"), null);
    }

    /** A builder of the client with made-up credentials for every security scheme. */
    ClientBuilder<?> builderWithCredentials() {
        ClientBuilder<?> builder = builder();
        facts().credentials().forEach(credential -> set(builder, credential.method(), credential.values()));
        return builder;
    }

    /** Calls a setting of a builder with texts. */
    static void set(ClientBuilder<?> builder, String setting, List<String> values) {
        Class<?>[] types = new Class<?>[values.size()];
        Arrays.fill(types, String.class);
        ExampleCall.invoke(method(builder.getClass(), setting, types), builder, values.toArray());
    }

    static ApiClient build(ClientBuilder<?> builder) {
        return (ApiClient) ExampleCall.invoke(method(builder.getClass(), "build"), builder);
    }

    /** A builder of the receiver of webhooks with nothing set. */
    WebhookReceiver.Builder<?> webhooks() {
        return (WebhookReceiver.Builder<?>) ExampleCall.invoke(method(type("Webhooks"), "builder"), null);
    }

    /** A webhook's secret of the vendor's form. */
    String webhookSecret(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return webhookSecretPrefix()
                + (isWebhookSecretBase64() ? Base64.getEncoder().encodeToString(bytes) : text);
    }

    String webhookSecretPrefix() {
        JsonElement prefix = secretFacts().get("prefix");
        return prefix == null ? "" : prefix.getAsString();
    }

    boolean isWebhookSecretBase64() {
        return secretFacts().get("encoding").getAsString().equals("base64");
    }

    private JsonObject secretFacts() {
        return facts().webhooks().orElseThrow().getAsJsonObject("secret");
    }

    /** A public method. */
    static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type + " has no method " + name + Arrays.toString(parameters) + ".", e);
        }
    }

    private Class<?> type(String suffix) {
        String name = packageName + "." + facts().name() + suffix;
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " was not generated.", e);
        }
    }
}
