package dev.espalier.runtime.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.jspecify.annotations.Nullable;

/** Lets any {@link Gson} read and write generated models, open enums and unions. Their annotations name it. */
public final class ModelAdapterFactory implements TypeAdapterFactory {
    // The raw type of a type token is its class.
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        NamedType<T> named = NamedType.find((Class<T>) type.getRawType());
        return named == null ? null : named.adapter();
    }
}
