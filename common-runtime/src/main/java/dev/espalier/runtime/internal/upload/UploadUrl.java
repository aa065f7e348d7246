package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.Loopback;
import okhttp3.HttpUrl;

/** A URL that was signed for an upload. It lets in whoever has it, so no message shows it. */
final class UploadUrl {
    private UploadUrl() {}

    /**
     * @param plainHttp whether any host may be talked to without encryption
     * @throws IllegalArgumentException if it cannot be used as it is
     */
    static HttpUrl of(String text, boolean plainHttp) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException(
                    "The upload URL is not an http or https URL. Pass it as the vendor gave it.");
        }
        if (!url.isHttps() && !plainHttp && !Loopback.is(url.host())) {
            throw new IllegalArgumentException("The upload URL at " + url.host()
                    + " is not https, so anyone on the way could read what is uploaded. If the host is a stub in a"
                    + " network of your own, call allowPlainHttp() on the client's builder.");
        }
        if (!isSentAsItIs(text, url)) {
            throw new IllegalArgumentException("The upload URL at " + url.host()
                    + " holds a user name, a fragment or characters that have to be escaped, and escaping them could"
                    + " spoil its signature. Pass it as the vendor gave it.");
        }
        return url;
    }

    /** A signature covers the path and the query, letter by letter. */
    private static boolean isSentAsItIs(String text, HttpUrl url) {
        int authority = text.indexOf("//") + 2;
        int path = text.indexOf('/', authority);
        String query = url.encodedQuery();
        String sent = url.encodedPath() + (query == null ? "" : "?" + query);
        return path > 0
                && text.substring(path).equals(sent)
                && !text.substring(authority, path).contains("@");
    }
}
