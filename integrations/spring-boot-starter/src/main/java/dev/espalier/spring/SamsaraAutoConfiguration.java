package dev.espalier.spring;

import dev.espalier.samsara.SamsaraClient;
import dev.espalier.samsara.SamsaraWebhooks;
import dev.espalier.samsara.model.WebhookEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Samsara, where its client is on the class path and its token or the secret of its webhooks is set. */
@AutoConfiguration
@ConditionalOnClass(SamsaraClient.class)
@EnableConfigurationProperties(SamsaraProperties.class)
@Import(ClientFactory.class)
public final class SamsaraAutoConfiguration {
    private static final String PREFIX = "espalier.samsara";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret(PREFIX + ".token")
    SamsaraClient samsaraClient(ClientFactory factory, SamsaraProperties properties) {
        return factory.client(
                PREFIX,
                SamsaraClient.builder(),
                properties,
                builder -> {
                    builder.token(properties.getToken());
                    builder.region(properties.getRegion());
                    if (properties.getApiVersion() != null) {
                        builder.apiVersion(properties.getApiVersion());
                    }
                },
                SamsaraClient.Builder::build);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret(PREFIX + ".webhook-secret")
    SamsaraWebhooks samsaraWebhooks(SamsaraProperties properties) {
        return ClientFactory.receiver(PREFIX, SamsaraWebhooks.builder(), properties, SamsaraWebhooks.Builder::build);
    }

    @Bean
    WebhookSource samsaraWebhookSource(ObjectProvider<SamsaraWebhooks> receiver) {
        return new WebhookSource(PREFIX, WebhookEvent.class, receiver);
    }
}
