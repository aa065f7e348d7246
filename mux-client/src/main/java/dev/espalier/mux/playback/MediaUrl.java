package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.Utf8Text;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A URL with its parameters. {@link MediaUrls} makes them. What is not set is not sent, and Mux's own default counts.
 *
 * <p>Immutable and thread-safe: methods that set a parameter return another URL.
 *
 * @param <U> the type itself
 */
public abstract sealed class MediaUrl<U extends MediaUrl<U>> permits ClippedUrl, ThumbnailUrl, AnimatedUrl, FileUrl {
    private final MediaAddress address;
    private final Map<String, Object> parameters;

    MediaUrl(MediaAddress address, Map<String, Object> parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    /**
     * The URL. With a signer it holds a new token and is a secret: it lets in whoever has it until the token expires.
     *
     * @throws IllegalStateException if the {@link PlaybackSigner#expiresAt} of the signer has passed
     */
    public URI uri() {
        return address.uri(parameters);
    }

    /**
     * Sets a parameter that has no method here.
     *
     * @throws IllegalArgumentException if the name is empty, {@code token}, or that of a claim: {@code kid},
     *     {@code sub}, {@code aud} or {@code exp}
     */
    public U param(String name, String value) {
        return set(name, Utf8Text.checked("The parameter " + name, value));
    }

    /**
     * Sets a parameter that has no method here.
     *
     * @throws IllegalArgumentException as {@link #param(String, String)}, or if the number is not finite
     */
    public U param(String name, Number value) {
        try {
            BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
            return set(name, number.scale() < 0 ? number.setScale(0) : number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " is " + value + ", which is no number. Pass a finite one.", e);
        }
    }

    /**
     * Sets a parameter that has no method here.
     *
     * @throws IllegalArgumentException as {@link #param(String, String)}
     */
    public U param(String name, boolean value) {
        return set(name, value);
    }

    private U set(String name, Object value) {
        Claims.checkName(name);
        if (name.equals("token")) {
            throw new IllegalArgumentException("The token is no parameter: a signer makes it. Call signedBy(...) of the"
                    + " URLs that this one was made by.");
        }
        Map<String, Object> changed = new LinkedHashMap<>(parameters);
        changed.put(Utf8Text.checked("The name of a parameter", name), value);
        return with(address, Collections.unmodifiableMap(changed));
    }

    abstract U with(MediaAddress address, Map<String, Object> parameters);

    /** A number that was set. */
    @Nullable
    BigDecimal number(String name) {
        return parameters.get(name) instanceof BigDecimal number ? number : null;
    }

    /** @throws IllegalArgumentException if it is negative */
    U seconds(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " is " + value + ", before the beginning. Pass zero or more.");
        }
        return param(name, BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9)));
    }

    /** @throws IllegalArgumentException if it is not from 1 to {@code max} */
    U upTo(int max, String name, int value) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException("The parameter " + name + " is " + value + ". Pass "
                    + (max == Integer.MAX_VALUE ? "1 or more." : "1 to " + max + "."));
        }
        return param(name, value);
    }

    /** Where it is; without parameters and token. */
    @Override
    public String toString() {
        return address.toString();
    }
}
