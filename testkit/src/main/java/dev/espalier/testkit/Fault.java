package dev.espalier.testkit;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.espalier.testkit.internal.stub.Answer;
import dev.espalier.testkit.internal.stub.Effect;
import dev.espalier.testkit.internal.stub.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link VendorStub} does with a request in place of what is right. */
public final class Fault {
    private final String text;
    private final Effect effect;

    private Fault(String text, Effect effect) {
        this.text = text;
        this.effect = effect;
    }

    /**
     * A 429 that asks to wait. Nothing is done.
     *
     * @throws IllegalArgumentException if {@code retryAfter} is negative
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        checkNotNegative(retryAfter);
        String seconds = BigDecimal.valueOf(retryAfter.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
        return new Fault(
                "429 with Retry-After " + seconds,
                (right, error) -> error.apply(429).withHeader("Retry-After", seconds));
    }

    /**
     * An error, as the vendor's document shows it. Nothing is done.
     *
     * @throws IllegalArgumentException if {@code status} is none of an error or a redirect, from 300 to 599
     */
    public static Fault status(int status) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException(status + " is no status of an error, which is from 300 to 599.");
        }
        return new Fault(String.valueOf(status), (right, error) -> error.apply(status));
    }

    /**
     * An answer that is not the vendor's, such as the login page of a proxy. Nothing is done.
     *
     * @throws IllegalArgumentException if {@code status} is none of an answer, from 200 to 599
     */
    public static Fault answer(int status, String contentType, String body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(status + " is no status of an answer, which is from 200 to 599.");
        }
        return new Fault(
                status + " with " + contentType,
                (right, error) -> Answer.of(status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The right answer, late.
     *
     * @throws IllegalArgumentException if {@code delay} is negative
     */
    public static Fault slow(Duration delay) {
        checkNotNegative(delay);
        return new Fault("slow by " + delay, (right, error) -> right.get().withDelay(delay));
    }

    private static void checkNotNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(time + " is negative. Pass Duration.ZERO or more.");
        }
    }

    /** A connection that is reset instead of an answer. Nothing is done. */
    public static Fault reset() {
        return new Fault("reset", (right, error) -> Answer.reset());
    }

    /** A connection that is reset after what was asked for was done. */
    public static Fault lostAnswer() {
        return new Fault("lost answer", (right, error) -> {
            right.get();
            return Answer.reset();
        });
    }

    /**
     * The right answer, but with another value in it: a status that the client does not know, say.
     *
     * @param pointer where, as a JSON pointer: {@code /data/status}, {@code /data/0/status}
     * @param value what Gson makes JSON of; null for null
     * @throws IllegalArgumentException if {@code pointer} does not begin with a slash
     */
    public static Fault value(String pointer, @Nullable Object value) {
        Json.checkPointer(pointer);
        JsonElement json = new Gson().toJsonTree(value);
        return changed(body -> Json.replaced(body, pointer, json));
    }

    /**
     * The right answer, changed in any way.
     *
     * @param change takes and gives JSON
     */
    public static Fault changed(UnaryOperator<JsonElement> change) {
        return new Fault("changed", (right, error) -> {
            Answer answer = right.get();
            return answer.withJson(
                    change.apply(JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))));
        });
    }

    Effect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return "Fault{" + text + "}";
    }
}
