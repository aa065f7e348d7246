package dev.espalier.runtime.load;

import dev.espalier.runtime.ApiClient;
import java.lang.reflect.Field;
import java.util.Collection;

/** What the engine of a client holds on to; nothing of it should be left when all calls have ended. */
final class EngineState {
    private EngineState() {}

    /** Runs that have not ended. */
    static int runs(ApiClient client) throws ReflectiveOperationException {
        return ((Collection<?>) get(get(client, "engine"), "running")).size();
    }

    /** Places of the request limit that are taken. */
    static int requests(ApiClient client) throws ReflectiveOperationException {
        return (int) get(get(get(client, "transport"), "limit"), "running");
    }

    private static Object get(Object owner, String field) throws ReflectiveOperationException {
        Class<?> type = owner instanceof ApiClient ? ApiClient.class : owner.getClass();
        Field found = type.getDeclaredField(field);
        found.setAccessible(true);
        return found.get(owner);
    }
}
