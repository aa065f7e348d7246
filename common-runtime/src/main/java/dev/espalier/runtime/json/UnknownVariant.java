package dev.espalier.runtime.json;

import com.google.gson.JsonElement;
import dev.espalier.runtime.internal.json.JsonMember;
import dev.espalier.runtime.internal.json.JsonType;
import org.jspecify.annotations.Nullable;

/** What every {@code Unknown} is: the variant of a union that this version does not know. */
public abstract class UnknownVariant {
    private final JsonElement json;

    /** @param json what is sent as it is */
    protected UnknownVariant(JsonElement json) {
        this.json = json.deepCopy();
    }

    /** The JSON as it came. A copy. */
    public final JsonElement json() {
        return json.deepCopy();
    }

    /** A property that all variants have, if this one has it. */
    protected final <T> T property(JsonType<T> type, String name) {
        return JsonMember.read(json, type, getClass().getEnclosingClass().getSimpleName(), name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof UnknownVariant that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** Names what it is, and not what it holds, which could be secret. */
    @Override
    public final String toString() {
        return getClass().getEnclosingClass().getSimpleName() + ".Unknown{}";
    }
}
