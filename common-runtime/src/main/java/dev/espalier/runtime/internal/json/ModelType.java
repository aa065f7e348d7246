package dev.espalier.runtime.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.json.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model consists of; everything that models have in common follows from it. The values of a model are one array:
 * null for a property that is absent, {@link JsonNull} for one that is null, and behind the last property the map of
 * the properties that are not declared, if there are any.
 *
 * @param <M> the model
 */
public final class ModelType<M extends Model<?>> extends NamedType<M> {
    private final String name;
    private final Function<@Nullable Object[], M> make;
    private final List<Property<?>> properties = new ArrayList<>();
    private final TypeReference<?> additional;
    private @Nullable PropertyNames names;

    /** A model whose undeclared properties are any JSON. */
    public ModelType(Class<M> type, Function<@Nullable Object[], M> make) {
        this(type, make, JsonTypes.ANY);
    }

    /** @param additional the type of the undeclared properties */
    public ModelType(Class<M> type, Function<@Nullable Object[], M> make, JsonType<?> additional) {
        this(type, make, TypeReference.to(additional));
    }

    /** @param additional the generated type of the undeclared properties */
    public ModelType(Class<M> type, Function<@Nullable Object[], M> make, Class<?> additional) {
        this(type, make, TypeReference.to(additional));
    }

    private ModelType(Class<M> type, Function<@Nullable Object[], M> make, TypeReference<?> additional) {
        super(type);
        this.name = type.getSimpleName();
        this.make = make;
        this.additional = additional;
    }

    /** Declares a property whose Java name is that on the wire. */
    public <T> Property<T> property(String wireName, JsonType<T> type) {
        return property(wireName, wireName, type);
    }

    /** Declares a property of a generated type. */
    public <T> Property<T> property(String wireName, Class<T> type) {
        return property(wireName, wireName, type);
    }

    /** Declares a property. */
    public <T> Property<T> property(String wireName, String name, JsonType<T> type) {
        return property(wireName, name, TypeReference.to(type));
    }

    /** Declares a property of a generated type. */
    public <T> Property<T> property(String wireName, String name, Class<T> type) {
        return property(wireName, name, TypeReference.to(type));
    }

    private <T> Property<T> property(String wireName, String name, TypeReference<T> type) {
        Property<T> property = new Property<>(this.name, properties.size(), wireName, name, type);
        properties.add(property);
        return property;
    }

    /** What a builder starts from: constants and nothing else. */
    public @Nullable Object[] initialValues() {
        @Nullable Object[] values = new Object[properties.size()];
        properties.forEach(property -> setConstant(property, values));
        return values;
    }

    private static <T> void setConstant(Property<T> property, @Nullable Object[] values) {
        T constant = property.constant();
        if (constant != null) {
            property.set(values, constant);
        }
    }

    /**
     * Makes the model that a builder describes.
     *
     * @throws IllegalStateException if a property that it requires is not set
     */
    public M build(@Nullable Object[] values) {
        properties.forEach(property -> property.requireSet(values));
        return make.apply(values.clone());
    }

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            return OddValue.read(in);
        }
        PropertyNames known = names();
        @Nullable Object[] values = new Object[properties.size()];
        Map<String, @Nullable Object> others = null;
        in.beginObject();
        int index = JsonInput.OTHER;
        while ((index = in.nextName(known, index)) != JsonInput.END) {
            if (index >= 0) {
                properties.get(index).readInto(values, in);
            } else {
                others = others == null ? new LinkedHashMap<>() : others;
                others.put(in.name(), additional.get().readItem(in));
            }
        }
        in.endObject();
        return make.apply(others == null ? values : withAdditional(values, others));
    }

    /** Once the class is initialized and all are declared. */
    private PropertyNames names() {
        PropertyNames known = names;
        if (known == null) {
            List<String> declared = new ArrayList<>(properties.size());
            for (Property<?> property : properties) {
                declared.add(property.wireName());
            }
            known = new PropertyNames(declared);
            names = known;
        }
        return known;
    }

    @Override
    void write(JsonOutput out, Object stored) {
        @Nullable Object[] values = ((ModelState) stored).values;
        out.beginObject();
        for (int i = 0; i < properties.size(); i++) {
            properties.get(i).write(out, values);
        }
        if (values.length > properties.size()) {
            additional(values).forEach((name, value) -> {
                out.name(name);
                additional.get().writeItem(out, value);
            });
        }
        out.endObject();
    }

    @Override
    boolean hasOnly(Object stored, String member) {
        @Nullable Object[] values = ((ModelState) stored).values;
        return additional(values).keySet().equals(Set.of(member))
                && Arrays.stream(values, 0, properties.size()).allMatch(Objects::isNull);
    }

    @Override
    boolean isScalar() {
        return false;
    }

    @Override
    String expected() {
        return "an object";
    }

    /** The stored forms of the undeclared properties. */
    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> additional(@Nullable Object[] values) {
        return values.length == properties.size()
                ? Map.of()
                : (Map<String, @Nullable Object>) Objects.requireNonNull(values[properties.size()]);
    }

    private @Nullable Object[] withAdditional(@Nullable Object[] values, Map<String, @Nullable Object> others) {
        @Nullable Object[] all = Arrays.copyOf(values, properties.size() + 1);
        all[properties.size()] = others;
        return all;
    }

    /** The undeclared properties. */
    @SuppressWarnings("unchecked")
    public <V> Map<String, V> additionalProperties(@Nullable Object[] values) {
        Map<String, @Nullable Object> stored = additional(values);
        return stored.isEmpty() ? Map.of() : StoredMap.of((JsonType<V>) additional.get(), stored);
    }

    /** The values with one more property that is not declared. */
    @SuppressWarnings("unchecked")
    public <V> @Nullable Object[] withAdditional(@Nullable Object[] values, String property, @Nullable V value) {
        if (names().indexOf(property) >= 0) {
            throw new IllegalArgumentException(name + ".additionalProperty(\"" + property
                    + "\", ...) would send the property twice. Use the setter of its own.");
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>(additional(values));
        others.put(property, value == null ? JsonNull.INSTANCE : ((JsonType<V>) additional.get()).store(value));
        return withAdditional(values, Collections.unmodifiableMap(others));
    }

    /** What is set, by name; secrets are blacked out, and of what is not declared the names alone are shown. */
    public String text(@Nullable Object[] values) {
        StringJoiner text = new StringJoiner(", ", name + "{", "}");
        for (Property<?> property : properties) {
            String part = property.text(values);
            if (part != null) {
                text.add(part);
            }
        }
        Map<String, @Nullable Object> others = additional(values);
        if (!others.isEmpty()) {
            text.add("additionalProperties=" + others.keySet());
        }
        return text.toString();
    }
}
