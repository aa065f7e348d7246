package dev.espalier.spring;

import dev.espalier.runtime.ApiClient;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The health {@code espalier} of Spring Boot 4: a client is up while it is open. The vendor is not asked, so that its
 * outage restarts no application, and a probe costs no request.
 */
@AutoConfiguration(
        after = {MuxAutoConfiguration.class, SamsaraAutoConfiguration.class, LiveblocksAutoConfiguration.class})
@ConditionalOnClass({ConditionalOnEnabledHealthIndicator.class, HealthContributor.class})
@ConditionalOnBean(ApiClient.class)
public final class Health4AutoConfiguration {
    @Bean
    @ConditionalOnEnabledHealthIndicator("espalier")
    HealthContributor espalierHealthContributor(Map<String, ApiClient> clients) {
        return CompositeHealthContributor.fromMap(clients, client -> (HealthIndicator) () -> health(client));
    }

    private static Health health(ApiClient client) {
        return (client.isClosed() ? Health.down() : Health.up())
                .withDetail("client", client.toString())
                .build();
    }
}
