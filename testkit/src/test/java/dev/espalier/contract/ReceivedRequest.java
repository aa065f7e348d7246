package dev.espalier.contract;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param url path and query, still encoded
 * @param headers by name in any case
 */
record ReceivedRequest(String method, String url, Map<String, List<String>> headers, byte[] body) {
    static ReceivedRequest of(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
        return new ReceivedRequest(request.getMethod().getName(), request.getUrl(), headers, request.getBody());
    }

    /** The path, still encoded. */
    String path() {
        return url.split("\\?", 2)[0];
    }

    /** The values of each query parameter, still encoded, in the order they came in. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String[] parts = url.split("\\?", 2);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&", -1)) {
                String[] sides = pair.split("=", 2);
                query.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
                        .add(sides.length == 2 ? sides[1] : "");
            }
        }
        return query;
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
