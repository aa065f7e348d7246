package dev.espalier.runtime;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The server that a client talks to. Its text is checked once, so that no credential can go where anyone reads it. */
final class BaseUrl {
    /**
     * {@code 127.0.0.0/8}, written out. Anything else, such as {@code 127.1} or {@code 127.999.999.999}, is a name to
     * one resolver or another, and a name can lead anywhere.
     */
    private static final Pattern LOOPBACK_IPV4 =
            Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

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
        if (!url.isHttps() && !plainHttp && !isThisMachine(url.host())) {
            throw new IllegalArgumentException("The base URL \"" + text
                    + "\" is not https, so anyone on the way could read the credential. Use https; plain http is for"
                    + " this machine. If " + url.host() + " is a stub in a network of your own, call allowPlainHttp()"
                    + " on the client's builder.");
        }
        return url;
    }

    /**
     * By what is written: asking DNS here would let a resolver decide what is safe. OkHttp has made {@code host}
     * canonical before, so that {@code [::ffff:127.0.0.1]} is {@code 127.0.0.1}.
     */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || LOOPBACK_IPV4.matcher(host).matches();
    }
}
