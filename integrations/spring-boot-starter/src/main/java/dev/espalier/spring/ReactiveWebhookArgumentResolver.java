package dev.espalier.spring;

import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a controller of Spring WebFlux the verified event. */
final class ReactiveWebhookArgumentResolver implements HandlerMethodArgumentResolver {
    private final WebhookParameters parameters;

    ReactiveWebhookArgumentResolver(WebhookParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameters.take(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), parameters.maxBodySize())
                .map(ReactiveWebhookArgumentResolver::bytes)
                .onErrorMap(DataBufferLimitException.class, e -> parameters.tooLarge())
                .defaultIfEmpty(new byte[0])
                .map(body -> parameters.verified(
                        parameter.getParameterType(), exchange.getRequest().getHeaders()::getFirst, body));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
