package dev.espalier.mux.playback;

import dev.espalier.runtime.internal.Loopback;
import okhttp3.HttpUrl;

/** A server of media, whose text is checked once, so that no token goes where anyone reads it. */
final class MediaHost {
    private MediaHost() {}

    /**
     * The beginning of URLs, without a slash at its end, and as {@link java.net.URI} takes it: what it refuses it would
     * repeat, with the token.
     *
     * @param example Mux's own server, for messages
     * @throws IllegalArgumentException if it is no server, or one that a token must not be sent to
     */
    static String of(String text, String example) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || text.contains("@") || text.contains("?") || text.contains("#")) {
            throw new IllegalArgumentException("The media server is not an http or https URL without user, query and"
                    + " fragment. Pass one like " + example + ".");
        }
        if (!url.isHttps() && !Loopback.is(url.host())) {
            throw new IllegalArgumentException("The media server \"" + text
                    + "\" is not https, so anyone on the way could read the tokens. Use https; plain http is for this"
                    + " machine.");
        }
        return url.uri().toString().replaceFirst("/+$", "");
    }
}
