package dev.espalier.spring;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.liveblocks.LiveblocksWebhooks;
import dev.espalier.liveblocks.model.WebhookEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Liveblocks, where its client is on the class path and its secret key or the secret of its webhooks is set. */
@AutoConfiguration
@ConditionalOnClass(LiveblocksClient.class)
@EnableConfigurationProperties(LiveblocksProperties.class)
@Import(ClientFactory.class)
public final class LiveblocksAutoConfiguration {
    private static final String PREFIX = "espalier.liveblocks";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret(PREFIX + ".secret-key")
    LiveblocksClient liveblocksClient(ClientFactory factory, LiveblocksProperties properties) {
        return factory.client(
                PREFIX,
                LiveblocksClient.builder(),
                properties,
                builder -> {
                    builder.secretKey(properties.getSecretKey());
                    ClientProperties.ifText(properties.getManagementToken(), builder::managementToken);
                },
                LiveblocksClient.Builder::build);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret(PREFIX + ".webhook-secret")
    LiveblocksWebhooks liveblocksWebhooks(LiveblocksProperties properties) {
        return ClientFactory.receiver(
                PREFIX, LiveblocksWebhooks.builder(), properties, LiveblocksWebhooks.Builder::build);
    }

    @Bean
    WebhookSource liveblocksWebhookSource(ObjectProvider<LiveblocksWebhooks> receiver) {
        return new WebhookSource(PREFIX, WebhookEvent.class, receiver);
    }
}
