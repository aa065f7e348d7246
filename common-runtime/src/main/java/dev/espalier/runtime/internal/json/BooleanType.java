package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;

/** True or false. */
final class BooleanType extends JsonType<Boolean> {
    @Override
    Object read(JsonInput in) {
        return in.peek() == JsonToken.BOOLEAN ? in.nextBoolean() : OddValue.read(in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((boolean) (Boolean) stored);
    }

    @Override
    String expected() {
        return "true or false";
    }
}
