package dev.espalier.runtime.error;

import java.io.Serializable;
import okhttp3.Headers;

/**
 * Headers as they are serialized.
 *
 * @param namesAndValues by turns
 */
record HeaderLines(String[] namesAndValues) implements Serializable {
    static HeaderLines of(Headers headers) {
        String[] lines = new String[headers.size() * 2];
        for (int i = 0; i < headers.size(); i++) {
            lines[2 * i] = headers.name(i);
            lines[2 * i + 1] = headers.value(i);
        }
        return new HeaderLines(lines);
    }

    Headers toHeaders() {
        Headers.Builder headers = new Headers.Builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            add(headers, namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers.build();
    }

    private static void add(Headers.Builder headers, String name, String value) {
        try {
            headers.addUnsafeNonAscii(name, value);
        } catch (IllegalArgumentException e) {
            // OkHttp takes a faulty name from a server and from nobody else. The other headers are worth more.
        }
    }
}
