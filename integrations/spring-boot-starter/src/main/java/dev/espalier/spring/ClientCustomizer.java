package dev.espalier.spring;

import dev.espalier.runtime.ClientBuilder;

/**
 * Changes a client before it is built, after the properties were applied. A bean of
 * {@code ClientCustomizer<MuxClient.Builder>} changes the Mux client, one of {@code ClientCustomizer<ClientBuilder<?>>}
 * each; several are asked in their {@linkplain org.springframework.core.annotation.Order order}. A lambda is asked for
 * each client whose builder it can take.
 *
 * @param <B> the builder
 */
@FunctionalInterface
public interface ClientCustomizer<B extends ClientBuilder<?>> {
    void customize(B builder);
}
