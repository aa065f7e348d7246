package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.mux.MuxClient;
import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What an editor shows of the properties. */
class PropertiesTest {
    private static List<JsonObject> described() throws IOException {
        List<JsonObject> properties = new ArrayList<>();
        String file = "META-INF/spring-configuration-metadata.json";
        for (URL url : Collections.list(PropertiesTest.class.getClassLoader().getResources(file))) {
            try (InputStream in = url.openStream()) {
                for (JsonElement each : JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .getAsJsonObject()
                        .getAsJsonArray("properties")) {
                    if (each.getAsJsonObject().get("name").getAsString().startsWith("espalier.")) {
                        properties.add(each.getAsJsonObject());
                    }
                }
            }
        }
        return properties;
    }

    private static String text(JsonObject property, String name) {
        return property.has(name) ? property.get(name).getAsString() : "-";
    }

    @Test
    void eachIsDescribedWithItsTypeAndItsDefault() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String vendor : List.of("mux", "samsara", "liveblocks")) {
            String prefix = "espalier." + vendor + ".";
            expected.put(prefix + "base-url", "java.lang.String -");
            expected.put(prefix + "deadline", Duration.class.getName() + " 2m");
            expected.put(prefix + "attempt-timeout", Duration.class.getName() + " 30s");
            expected.put(prefix + "max-attempts", "java.lang.Integer 3");
            expected.put(prefix + "max-concurrent-requests", "java.lang.Integer 256");
            expected.put(prefix + "webhook-secret", "java.util.List<java.lang.String> -");
        }
        expected.put("espalier.mux.token-id", "java.lang.String -");
        expected.put("espalier.mux.token-secret", "java.lang.String -");
        expected.put("espalier.samsara.token", "java.lang.String -");
        expected.put("espalier.samsara.region", "dev.espalier.samsara.SamsaraClient$Region us");
        expected.put("espalier.samsara.api-version", LocalDate.class.getName() + " -");
        expected.put("espalier.liveblocks.secret-key", "java.lang.String -");
        expected.put("espalier.liveblocks.management-token", "java.lang.String -");
        expected.put("espalier.webhooks.max-body-size", "org.springframework.util.unit.DataSize 1MB");

        Map<String, String> told = new TreeMap<>();
        for (JsonObject property : described()) {
            told.put(text(property, "name"), text(property, "type") + " " + text(property, "defaultValue"));
            assertThat(text(property, "description")).as(text(property, "name")).matches("[A-Z].+\\.");
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void theDefaultsAreThoseOfTheClients() {
        MuxProperties properties = new MuxProperties();
        CallOptions defaults = CallOptions.defaults();

        assertThat(properties.getDeadline()).isEqualTo(defaults.deadline().orElseThrow());
        assertThat(properties.getAttemptTimeout()).isEqualTo(defaults.attemptTimeout());
        assertThat(properties.getMaxAttempts()).isEqualTo(defaults.retryPolicy().maxAttempts());
        assertThat(properties.getMaxConcurrentRequests())
                .isEqualTo(ReflectionTestUtils.getField(
                        MuxClient.builder(), ClientBuilder.class, "maxConcurrentRequests"));
    }
}
