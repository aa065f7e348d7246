package dev.espalier.runtime;

import dev.espalier.runtime.internal.Loopback;
import okhttp3.HttpUrl;

/** The server that a client talks to. Its text is checked once, so that no credential can go where anyone reads it. */
final class BaseUrl {
    private BaseUrl() {}

    /**
     * @param text what was set
     * @param example the vendor's own server, for messages
     * @param plainHttp whether any host may be talked to without encryption
     * @throws IllegalArgumentException if it is no server, or one that a credential must not be sent to
     */
    static HttpUrl of(String text, String example, boolean plainHttp) {
        if (text.contains("@")) {
            throw new IllegalArgumentException(
                    "The base URL holds a user name or a password, which would show up in logs."
                            + " Leave them out and set the credential on the client's builder.");
        }
        if (text.contains("?") || text.contains("#")) {
            throw new IllegalArgumentException("The base URL holds a query or a fragment, which no request would keep."
                    + " Leave it out and pass one like " + example + ".");
        }
        HttpUrl url = HttpUrl.parse(text.endsWith("/") ? text : text + "/");
        if (url == null) {
            throw new IllegalArgumentException("The base URL \"" + text
                    + "\" is not an http or https URL of a server. Pass one like " + example + ".");
        }
        if (!url.isHttps() && !plainHttp && !Loopback.is(url.host())) {
            throw new IllegalArgumentException("The base URL \"" + text
                    + "\" is not https, so anyone on the way could read the credential. Use https; plain http is for"
                    + " this machine. If " + url.host() + " is a stub in a network of your own, call allowPlainHttp()"
                    + " on the client's builder.");
        }
        return url;
    }
}
