package dev.espalier.runtime.json;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Builds the {@code toString} of a model: what is set, secrets blacked out. */
public final class ModelText {
    private final StringJoiner text;

    public ModelText(String model) {
        text = new StringJoiner(", ", model + "{", "}");
    }

    /** Adds a property unless it is absent. */
    public ModelText add(String name, @Nullable Object value) {
        if (value != null) {
            text.add(name + "=" + value);
        }
        return this;
    }

    /** Adds that a secret is set, but not what it is. */
    public ModelText addSecret(String name, @Nullable Object value) {
        return add(name, value == null ? null : "██");
    }

    /** Adds the names of properties that this version does not know; a value could be a secret. */
    public ModelText addNames(String name, Map<String, ?> properties) {
        return add(name, properties.isEmpty() ? null : properties.keySet());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
