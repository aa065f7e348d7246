package dev.espalier.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages as the server of {@link TestApi} sends them. */
final class TestPages {
    private TestPages() {}

    static String json(@Nullable String cursor, boolean more, String... ids) {
        String items = Arrays.stream(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        String endCursor = cursor == null ? "null" : "\"" + cursor + "\"";
        return "{\"data\":[" + items + "],\"pagination\":{\"endCursor\":" + endCursor + ",\"hasNextPage\":" + more
                + "}}";
    }
}
