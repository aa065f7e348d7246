package dev.espalier.spring;

import dev.espalier.runtime.webhook.WebhookException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
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

    private Optional<WebhookSource> source(Class<?> parameterType) {
        return sources.stream()
                .filter(source -> source.eventType().isAssignableFrom(parameterType))
                .findFirst();
    }

    /** @throws ResponseStatusException 400 if it is not from the vendor */
    Object verified(Class<?> parameterType, Function<String, @Nullable String> headers, byte[] body) {
        WebhookSource source = source(parameterType).orElseThrow();
        if (!parameterType.equals(source.eventType())) {
            throw new IllegalStateException("A controller takes a " + parameterType.getName()
                    + ", and the vendor sends other events to the same address. Take a "
                    + source.eventType().getName() + " and ask for its class.");
        }
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
