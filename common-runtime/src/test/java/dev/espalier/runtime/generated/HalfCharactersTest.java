package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON can say half of a surrogate pair; a vendor that stores text cannot keep it. */
class HalfCharactersTest extends TortureServer {
    private static final String HALF = "hunter2\uD83D";
    private static final JsonElement HALF_JSON = new JsonPrimitive(HALF);

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "é\uD83D.", "\\ud83d\uDC00"})
    void anyHalfIsRefused(String text) {
        refused(thing -> thing.name(text), "The text at $.name");
    }

    @Test
    void theMessageTellsWhereItStandsAndDoesNotRepeatIt() {
        JsonArray items = new JsonArray();
        items.add("a");
        items.add(HALF);
        JsonObject object = new JsonObject();
        object.add(HALF, new JsonPrimitive(1));

        refused(thing -> thing.note(HALF), "The text at $.note");
        refused(thing -> thing.secret(HALF), "The text at $.secret");
        refused(thing -> thing.links(List.of("a", HALF)), "The text at $.links[1]");
        refused(thing -> thing.values(List.of(Value.of(HALF))), "The text at $.values[0]");
        refused(thing -> thing.anythings(Map.of("a", HALF_JSON)), "The text at $.anythings.a");
        refused(thing -> thing.anythings(Map.of(HALF, new JsonPrimitive(1))), "A name of a property at $.anythings");
        refused(thing -> thing.anything(items), "The text at $.anything[1]");
        refused(thing -> thing.anything(object), "A name of a property at $.anything");
        refused(thing -> thing.additionalProperty("own", HALF_JSON), "The text at $.own");
        refused(thing -> thing.additionalProperty(HALF, new JsonPrimitive(1)), "A name of a property at $");
    }

    private void refused(UnaryOperator<Thing.Builder> change, String label) {
        Thing thing = change.apply(Thing.builder().name("a").count(1)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> things().create(thing))
                .withMessage(label + " in the body of torture create-thing holds half of a surrogate pair, which is no"
                        + " character. Take it out.");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void jsonOfYourOwnHoldsItAndTheNextBodyIsNotRefused() throws InterruptedException {
        assertThat(Thing.builder().name(HALF).count(1).build().toJson()).contains("hunter2\\ud83d");
        answer(201, "{\"data\": {\"name\": \"a\", \"count\": 1}}");

        things().create(Thing.builder().name("a😀").count(1).build()).execute();

        assertThat(sent().getBody().utf8()).isEqualTo("{\"name\":\"a😀\",\"count\":1,\"version\":\"v1\"}");
    }

    @Test
    void whatAVendorSendsIsReadAndKept() {
        answer(201, "{\"data\": {\"name\": \"a\\ud83d\", \"count\": 1}}");

        Thing thing =
                things().create(Thing.builder().name("a").count(1).build()).execute();

        assertThat(thing.name()).isEqualTo("a\uD83D");
        assertThat(thing.toJson()).isEqualTo("{\"name\":\"a\\ud83d\",\"count\":1}");
        assertThat(Thing.fromJson(thing.toJson())).isEqualTo(thing);
    }
}
