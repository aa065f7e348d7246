package dev.espalier.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

/** A codec that read less, or wrote something else, would win without doing the work. */
final class Agreement {
    private Agreement() {}

    static void check(Codec codec) throws IOException {
        String name = codec.getClass().getSimpleName();
        JsonArray read = new JsonArray();
        for (Object stream : codec.decode(Payloads.page())) {
            read.add(JsonParser.parseString(codec.json(stream)));
        }
        equal(name + " reads", tree(Payloads.page()).getAsJsonObject().get("data"), read);

        Buffer body = new Buffer();
        codec.encode().writeTo(body);
        equal(name + " writes", tree(Payloads.createRequest()), tree(body.readByteArray()));
    }

    private static JsonElement tree(byte[] json) {
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
    }

    private static void equal(String what, JsonElement expected, JsonElement actual) {
        // Gson compares numbers by value, so 60 equals 60.0.
        if (!withoutNulls(expected).equals(withoutNulls(actual))) {
            throw new IllegalStateException(what + "\n" + actual + "\ninstead of\n" + expected);
        }
    }

    /** Whether null is written for what is absent is a matter of taste. */
    private static JsonElement withoutNulls(JsonElement element) {
        if (element instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(withoutNulls(item)));
            return copy;
        }
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((name, value) -> {
                if (!value.isJsonNull()) {
                    copy.add(name, withoutNulls(value));
                }
            });
            return copy;
        }
        return element;
    }
}
