package dev.espalier.runtime.libraries;

import dev.espalier.torture.TortureClient;

/** Makes a call, wherever it is loaded. Public, with JDK types only at its border. */
public final class PinnedCaller {
    private PinnedCaller() {}

    /** The name of the first thing at {@code baseUrl}. */
    public static String list(String baseUrl) {
        try (TortureClient client =
                TortureClient.builder().token("token").baseUrl(baseUrl).build()) {
            return client.things().list().firstPage().execute().items().get(0).name();
        }
    }
}
