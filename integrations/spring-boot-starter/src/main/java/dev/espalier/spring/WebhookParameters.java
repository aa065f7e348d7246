package dev.espalier.spring;

import dev.espalier.runtime.webhook.WebhookException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/**
 * The parameters of controllers that take a webhook's event. An event is never given to one unless it was verified, and
 * whoever sent what is refused is not told why.
 */
final class WebhookParameters {
    private static final System.Logger LOG = System.getLogger("dev.espalier.spring");

    private final List<WebhookSource> sources;
    private final int maxBodySize;

    WebhookParameters(List<WebhookSource> sources, WebhookProperties properties) {
        this.sources = sources;
        this.maxBodySize = (int) Math.min(properties.getMaxBodySize().toBytes(), Integer.MAX_VALUE - 1);
    }

    int maxBodySize() {
        return maxBodySize;
    }

    /** Also true of a single kind of event, and where no secret is set: nobody else may make one of the request. */
    boolean take(Class<?> parameterType) {
        return source(parameterType).isPresent();
    }

    /**
     * Looks at the parameters of a controller's method, since a JSON library would read an event and verify nothing.
     *
     * @throws IllegalStateException if it takes an event in another way than by itself
     */
    void check(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            ResolvableType type = ResolvableType.forMethodParameter(parameter);
            Stream.concat(Stream.of(type), Stream.of(type.getGenerics()))
                    .flatMap(each -> source(each.toClass()).stream())
                    .filter(source -> !source.eventType().equals(type.toClass())
                            || parameter.hasParameterAnnotation(RequestBody.class))
                    .forEach(source -> {
                        throw new IllegalStateException(method + " takes an event in a way in which it is not verified."
                                + " Take a " + source.eventType().getName()
                                + " by itself, without @RequestBody, and ask for its class.");
                    });
        }
    }

    private Optional<WebhookSource> source(Class<?> parameterType) {
        return sources.stream()
                .filter(source -> source.eventType().isAssignableFrom(parameterType))
                .findFirst();
    }

    /** @throws ResponseStatusException 400 if it is not from the vendor */
    Object verified(Class<?> parameterType, Function<String, @Nullable String> headers, byte[] body) {
        WebhookSource source = source(parameterType).orElseThrow();
        try {
            return source.required().verify(headers, body);
        } catch (WebhookException e) {
            LOG.log(Level.INFO, "A webhook delivery for " + source.prefix() + " was refused. " + e.getMessage());
            throw new ResponseStatusException(HttpStatusCode.valueOf(400), null, e);
        }
    }

    ResponseStatusException tooLarge() {
        LOG.log(
                Level.INFO,
                "A webhook delivery was refused: its body is longer than " + maxBodySize
                        + " bytes, which espalier.webhooks.max-body-size allows.");
        return new ResponseStatusException(HttpStatusCode.valueOf(413));
    }
}
