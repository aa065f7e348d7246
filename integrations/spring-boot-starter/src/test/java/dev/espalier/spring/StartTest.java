package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a developer sees: when the application does not start, and in an editor. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Test
    void anApplicationThatDoesNotStartSaysWhatToSetAndPrintsNoSecret(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties("espalier.mux.token-secret=a-secret", "spring.main.banner-mode=off")
                        .run())
                .hasRootCauseInstanceOf(IllegalArgumentException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The properties espalier.mux.* cannot be used. The Mux token id is missing.")
                .doesNotContain("a-secret");
    }

    @Test
    void theTestsRunOnTheVersionThatTheyAreMeantFor() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.spring-boot.version"));
    }

    @Test
    void everyPropertyIsDescribed() throws Exception {
        Set<String> names = new TreeSet<>();
        String file = "/META-INF/spring-configuration-metadata.json";
        for (URL url : Collections.list(getClass().getClassLoader().getResources(file.substring(1)))) {
            try (InputStream in = url.openStream()) {
                for (JsonElement each : JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .getAsJsonObject()
                        .getAsJsonArray("properties")) {
                    JsonObject property = each.getAsJsonObject();
                    if (property.get("name").getAsString().startsWith("espalier.")) {
                        names.add(property.get("name").getAsString());
                        assertThat(property.get("description").getAsString()).endsWith(".");
                    }
                }
            }
        }
        assertThat(names)
                .contains(
                        "espalier.mux.token-id",
                        "espalier.mux.token-secret",
                        "espalier.samsara.token",
                        "espalier.samsara.region",
                        "espalier.liveblocks.secret-key",
                        "espalier.webhooks.max-body-size");
        for (String vendor : Set.of("mux", "samsara", "liveblocks")) {
            assertThat(names)
                    .contains(
                            "espalier." + vendor + ".base-url",
                            "espalier." + vendor + ".deadline",
                            "espalier." + vendor + ".attempt-timeout",
                            "espalier." + vendor + ".max-attempts",
                            "espalier." + vendor + ".max-concurrent-requests",
                            "espalier." + vendor + ".webhook-secret");
        }
    }
}
