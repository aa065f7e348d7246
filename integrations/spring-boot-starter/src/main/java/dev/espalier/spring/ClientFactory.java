package dev.espalier.spring;

import dev.espalier.micrometer.ObservedCalls;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.webhook.WebhookReceiver;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.util.LambdaSafe;

/** Makes what is made in the same way for every vendor. */
final class ClientFactory {
    private final ObjectProvider<ObservationRegistry> observations;
    private final ObjectProvider<ClientCustomizer<?>> customizers;

    ClientFactory(ObjectProvider<ObservationRegistry> observations, ObjectProvider<ClientCustomizer<?>> customizers) {
        this.observations = observations;
        this.customizers = customizers;
    }

    /**
     * @param prefix of the properties, for messages
     * @param own gives the builder what the vendor alone has
     */
    <B extends ClientBuilder<B>, C> C client(
            String prefix, B builder, ClientProperties properties, Consumer<B> own, Function<B, C> build) {
        return checked(prefix, () -> {
            own.accept(builder);
            properties.applyTo(builder);
            observations.ifAvailable(registry -> observe(builder, registry));
            customize(builder);
            return build.apply(builder);
        });
    }

    private static void observe(ClientBuilder<?> builder, ObservationRegistry registry) {
        if (!registry.isNoop()) {
            builder.listener(new ObservedCalls(registry));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void customize(ClientBuilder<?> builder) {
        List<ClientCustomizer<?>> ordered = customizers.orderedStream().toList();
        LambdaSafe.callbacks(ClientCustomizer.class, (List<ClientCustomizer>) (List) ordered, builder)
                .invoke(customizer -> customizer.customize(builder));
    }

    /** @param prefix of the properties, for messages */
    static <B extends WebhookReceiver.Builder<B>, R> R receiver(
            String prefix, B builder, ClientProperties properties, Function<B, R> build) {
        return checked(prefix, () -> {
            properties.getWebhookSecret().forEach(builder::secret);
            return build.apply(builder);
        });
    }

    private static <R> R checked(String prefix, Supplier<R> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidPropertiesException(prefix, e);
        }
    }
}
