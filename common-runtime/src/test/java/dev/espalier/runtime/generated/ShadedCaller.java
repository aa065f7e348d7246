package dev.espalier.runtime.generated;

import dev.espalier.torture.TortureClient;
import retrofit2.Retrofit;

/**
 * Calls default methods from wherever it is loaded: {@link ShadedJarTest} loads it beside a Retrofit without its
 * multi-release classes. Public, with JDK types only at its border, so that it can be called across class loaders.
 */
public final class ShadedCaller {
    private ShadedCaller() {}

    /** A default method that no proxy of ours runs. Public, as Retrofit asks. */
    public interface Bare {
        default String answer() {
            return "answer";
        }
    }

    /** The names of the things at {@code baseUrl}, listed by a default overload. */
    public static String list(String baseUrl) {
        try (TortureClient client = Torture.client(baseUrl)) {
            return client.things().list().firstPage().execute().items().get(0).name();
        }
    }

    /** What Retrofit alone makes of a default method. */
    public static String bareRetrofit(String baseUrl) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .build()
                .create(Bare.class)
                .answer();
    }
}
