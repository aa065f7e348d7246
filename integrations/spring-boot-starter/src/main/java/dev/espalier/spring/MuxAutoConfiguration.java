package dev.espalier.spring;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.WebhookEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Mux, where its client is on the class path and its credentials or the secret of its webhooks are set. */
@AutoConfiguration
@ConditionalOnClass(MuxClient.class)
@EnableConfigurationProperties(MuxProperties.class)
@Import(ClientFactory.class)
public final class MuxAutoConfiguration {
    private static final String PREFIX = "espalier.mux";

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret({PREFIX + ".token-id", PREFIX + ".token-secret"})
    MuxClient muxClient(ClientFactory factory, MuxProperties properties) {
        return factory.client(
                PREFIX,
                MuxClient.builder(),
                properties,
                builder -> builder.credentials(properties.getTokenId(), properties.getTokenSecret()),
                MuxClient.Builder::build);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSecret(PREFIX + ".webhook-secret")
    MuxWebhooks muxWebhooks(MuxProperties properties) {
        return ClientFactory.receiver(PREFIX, MuxWebhooks.builder(), properties, MuxWebhooks.Builder::build);
    }

    @Bean
    WebhookSource muxWebhookSource(ObjectProvider<MuxWebhooks> receiver) {
        return new WebhookSource(PREFIX, WebhookEvent.class, receiver);
    }
}
