package dev.espalier.testkit;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.espalier.testkit.internal.sample.SampleValues;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values to test with, of any model, union or enum of a client:
 *
 * <pre>{@code
 * Asset asset = Samples.of(Asset.class).toBuilder().status(AssetStatus.ERRORED).build();
 * }</pre>
 *
 * <p>They are what the document in the client's jar shows: the richest example of the type, wherever in the document it
 * stands. Of a type that no example shows, a sample has the required properties alone. What it says is made up, and can
 * be another with another version of the client: a test sets what it looks at.
 */
public final class Samples {
    private static final Gson GSON = new Gson();
    private static final Map<String, SampleValues> VENDORS = new ConcurrentHashMap<>();

    private Samples() {}

    /**
     * A sample of a type; the same for each call.
     *
     * @throws IllegalArgumentException if {@code type} is not out of the {@code model} package of a client
     */
    public static <T> T of(Class<T> type) {
        String[] names = type.getPackageName().split("\\.");
        if (!type.getPackageName().matches("dev\\.espalier\\.\\w+\\.model")) {
            throw noSample(type);
        }
        JsonElement json = VENDORS.computeIfAbsent(names[2], vendor -> new SampleValues(SpecDocument.ofVendor(vendor)))
                .of(type.getSimpleName())
                .orElseThrow(() -> noSample(type));
        return GSON.fromJson(json, type);
    }

    private static IllegalArgumentException noSample(Class<?> type) {
        return new IllegalArgumentException("There is no sample of " + type.getName()
                + ". Pass a type of a client's model package, such as dev.espalier.mux.model.Asset.");
    }
}
