package dev.espalier.runtime.internal.json;

import dev.espalier.runtime.internal.Utf8Text;
import org.jspecify.annotations.Nullable;

/** Finds what in a document cannot be sent as it is, for the message that says so. */
final class UnsentText {
    private UnsentText() {}

    /** What the first such text is and where it stands; null if there is none. */
    static @Nullable String find(JsonInput in) {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> findInObject(in);
            case BEGIN_ARRAY -> findInArray(in);
            case STRING -> {
                String path = in.path();
                yield Utf8Text.is(in.nextString()) ? null : "The text at " + path;
            }
            default -> {
                in.skipValue();
                yield null;
            }
        };
    }

    private static @Nullable String findInObject(JsonInput in) {
        String path = in.path();
        in.beginObject();
        while (in.hasNext()) {
            if (!Utf8Text.is(in.nextName())) {
                return "A name of a property at " + path;
            }
            String found = find(in);
            if (found != null) {
                return found;
            }
        }
        in.endObject();
        return null;
    }

    private static @Nullable String findInArray(JsonInput in) {
        in.beginArray();
        while (in.hasNext()) {
            String found = find(in);
            if (found != null) {
                return found;
            }
        }
        in.endArray();
        return null;
    }
}
