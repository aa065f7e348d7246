package dev.espalier.runtime;

import com.google.gson.JsonElement;
import dev.espalier.runtime.internal.json.JsonTypes;
import dev.espalier.runtime.internal.json.ModelBuilder;
import dev.espalier.runtime.internal.json.ModelType;
import dev.espalier.runtime.internal.json.Property;
import dev.espalier.runtime.json.Model;
import org.jspecify.annotations.Nullable;

/** A small model, as one is generated. */
public final class Thing extends Model<JsonElement> {
    static final ModelType<Thing> SHAPE = new ModelType<>(Thing.class, Thing::new);
    private static final Property<String> ID =
            SHAPE.property("id", JsonTypes.STRING).required();
    private static final Property<Integer> SIZE = SHAPE.property("size", JsonTypes.INTEGER);

    private Thing(@Nullable Object[] values) {
        super(values);
    }

    public static Thing of(String id, int size) {
        return new Builder().set(id, size).build();
    }

    public String id() {
        return get(ID);
    }

    public @Nullable Integer size() {
        return find(SIZE);
    }

    static final class Builder extends ModelBuilder<Thing, JsonElement, Builder> {
        private Builder() {
            super(SHAPE);
        }

        Builder set(String id, int size) {
            return set(ID, id).set(SIZE, size);
        }
    }
}
