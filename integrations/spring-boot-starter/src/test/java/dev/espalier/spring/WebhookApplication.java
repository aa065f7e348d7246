package dev.espalier.spring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that receives webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WebhookApplication {
    static final String MUX_SECRET = "mux-secret";
    static final String SAMSARA_SECRET = "c2Ftc2FyYQ==";
    static final String LIVEBLOCKS_SECRET = "whsec_bGl2ZWJsb2Nrcw==";

    static final List<String> SECRETS = List.of(
            "espalier.mux.webhook-secret=" + MUX_SECRET,
            "espalier.samsara.webhook-secret=" + SAMSARA_SECRET,
            "espalier.liveblocks.webhook-secret=" + LIVEBLOCKS_SECRET,
            "espalier.webhooks.max-body-size=10KB");

    private static final List<String> QUIET_ON_LOOPBACK = List.of(
            "server.address=127.0.0.1",
            "server.port=0",
            "spring.main.banner-mode=off",
            "logging.level.root=off",
            // The second is the name of the first in Spring Boot 4.
            "server.error.include-message=always",
            "spring.web.error.include-message=always",
            "management.endpoint.health.show-details=always",
            "espalier.mux.token-id=an-id",
            "espalier.mux.token-secret=a-secret");

    @Bean
    WebhookController webhooks() {
        return new WebhookController();
    }

    /** On Tomcat, at a port that is free. */
    static ConfigurableApplicationContext start(List<String> properties) {
        return new SpringApplicationBuilder(WebhookApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(Stream.concat(QUIET_ON_LOOPBACK.stream(), properties.stream())
                        .toArray(String[]::new))
                .run();
    }
}
