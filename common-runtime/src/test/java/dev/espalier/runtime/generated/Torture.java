package dev.espalier.runtime.generated;

import dev.espalier.torture.TortureClient;

/** Clients of the torture document. */
final class Torture {
    private Torture() {}

    static TortureClient client(String baseUrl) {
        return TortureClient.builder().token("token").baseUrl(baseUrl).build();
    }
}
