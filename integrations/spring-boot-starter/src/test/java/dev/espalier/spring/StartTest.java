package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a developer sees when the application does not start. */
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
}
