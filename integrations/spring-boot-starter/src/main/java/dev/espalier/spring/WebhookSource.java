package dev.espalier.spring;

import dev.espalier.runtime.webhook.WebhookReceiver;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A vendor whose events a controller can take.
 *
 * @param prefix of its properties, for messages
 * @param eventType of all its events
 */
record WebhookSource(String prefix, Class<?> eventType, ObjectProvider<? extends WebhookReceiver<?>> receiver) {
    /** The receiver that the application has for it. */
    WebhookReceiver<?> required() {
        WebhookReceiver<?> found = receiver.getIfAvailable();
        if (found == null) {
            throw new IllegalStateException("A controller takes a " + eventType.getName()
                    + ", and nothing can tell whether the vendor sent it. Set " + prefix + ".webhook-secret.");
        }
        return found;
    }
}
