package dev.espalier.spring;

import dev.espalier.runtime.ApiClient;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * The health {@code espalier} of Spring Boot 3: a client is up while it is open. The vendor is not asked, so that its
 * outage restarts no application, and a probe costs no request.
 */
@AutoConfiguration(
        after = {MuxAutoConfiguration.class, SamsaraAutoConfiguration.class, LiveblocksAutoConfiguration.class})
@ConditionalOnClass({ConditionalOnEnabledHealthIndicator.class, HealthContributor.class})
@ConditionalOnBean(ApiClient.class)
public final class Health3AutoConfiguration {
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
