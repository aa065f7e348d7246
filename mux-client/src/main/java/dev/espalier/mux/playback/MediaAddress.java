package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.request.PercentEncoding;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, and what lets a viewer have it.
 *
 * @param url without a query
 * @param signer none if the playback id is public
 */
record MediaAddress(
        String url,
        String playbackId,
        PlaybackAudience audience,
        @Nullable PlaybackSigner signer) {
    /** @param parameters texts, numbers and booleans */
    URI uri(Map<String, Object> parameters) {
        if (signer != null) {
            return URI.create(url + "?token=" + signer.token(audience, playbackId, parameters));
        }
        if (parameters.isEmpty()) {
            return URI.create(url);
        }
        return URI.create(url
                + parameters.entrySet().stream()
                        .map(entry -> PercentEncoding.encode(entry.getKey()) + "="
                                + PercentEncoding.encode(text(entry.getValue())))
                        .collect(Collectors.joining("&", "?", "")));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Without the token, which lets in whoever has it. */
    @Override
    public String toString() {
        return signer == null ? url : url + "?token=██";
    }
}
