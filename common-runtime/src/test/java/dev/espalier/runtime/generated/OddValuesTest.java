package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import dev.espalier.runtime.json.FieldException;
import dev.espalier.runtime.json.UnexpectedValueException;
import dev.espalier.torture.model.Circle;
import dev.espalier.torture.model.Shape;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.UpdateThingRequest;
import dev.espalier.torture.model.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is not what the document says costs only itself, and is written back as it came. */
class OddValuesTest {
    private static final Gson GSON = new Gson();

    /** The same document, read from bytes and through a tree that a user's own Gson made. */
    private static List<Thing> things(String json) {
        return List.of(Thing.fromJson(json), GSON.fromJson(JsonParser.parseString(json), Thing.class));
    }

    private static void assertUnexpected(String json, Runnable accessor) {
        assertThatExceptionOfType(UnexpectedValueException.class)
                .as(json)
                .isThrownBy(accessor::run)
                .isInstanceOf(FieldException.class)
                .withMessageContaining("is expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'small':7.5}", "{'small':5000000000}", "{'small':true}", "{'small':{}}", "{'small':[1]}",
                "{'small':'many'}", "{'small':'7.5'}", "{'small':''}", "{'small':-2147483649}", "{'small':1e400}",
            })
    void aSmallIntegerThatIsNone(String text) {
        String json = text.replace('\'', '"');
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::small);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "9223372036854775808", "-9223372036854775809", "1e19", "true", "{}", "[]", "\"a\""})
    void aLongThatIsNone(String value) {
        String json = "{\"name\":\"a\",\"count\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::count);
            assertThat(thing.name()).isEqualTo("a");
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7.0, 7", "1e3, 1000", "70e-1, 7", "-0, 0", "-0.0, 0", "'\"7\"', 7", "'\"-12\"', -12"})
    void aWholeNumberInAnotherFormIsReadAndWrittenBackAsItCame(String value, int expected) {
        String json = "{\"count\":" + value + ",\"small\":" + value + "}";
        for (Thing thing : things(json)) {
            assertThat(thing.count()).isEqualTo(expected);
            assertThat(thing.small()).isEqualTo(expected);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "7.0, 7",
        "7.50, 7.5",
        "1E3, 1000",
        "'\"0.5\"', 0.5",
        "0.1, 0.1",
        "1e-7, 1e-7",
        "37.77490000000001234567890, 37.77490000000001",
        "12345678901234567890, 12345678901234567000"
    })
    void aNumberKeepsItsText(String value, double expected) {
        String json = "{\"ratio\":" + value + "}";
        for (Thing thing : things(json)) {
            assertThat(thing.ratio()).isEqualTo(expected);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "true", "\"NaN\"", "\"0x1p3\"", "\"many\"", "{}", "[]"})
    void aNumberThatIsNone(String value) {
        String json = "{\"ratio\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::ratio);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "[]", "{\"a\":null}"})
    void aTextThatIsNone(String value) {
        String json = "{\"name\":" + value + ",\"value\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::name);
            assertUnexpected(json, thing::value);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @Test
    void aNumberForATextIsItsText() {
        for (Thing thing : things("{\"name\":12.50,\"value\":7}")) {
            assertThat(thing.name()).isEqualTo("12.50");
            assertThat(thing.value()).isEqualTo(Value.of("7"));
            assertThat(thing.toJson()).isEqualTo("{\"name\":12.50,\"value\":7}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"2020-07-03 02:11:51\"",
                "\"2020-07-03T02:11:51+0000\"",
                "1593742311000",
                "true",
                "{}",
                "\"2020-02-30T00:00:00Z\"",
                "\"2020-13-01T00:00:00Z\"",
                "\"2020-01-01T25:00:00Z\""
            })
    void aTimeThatIsNone(String value) {
        String json = "{\"created\":" + value + ",\"day\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::created);
            assertUnexpected(json, thing::day);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @Test
    void theTextOfATimeIsKept() {
        String json = "{\"created\":\"2020-01-02T03:04:05.000Z\",\"day\":\"2020-01-02\"}";
        for (Thing thing : things(json)) {
            assertThat(thing.created()).isEqualTo(OffsetDateTime.parse("2020-01-02T03:04:05Z"));
            assertThat(thing.day()).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"true\"", "{}"})
    void aBooleanThatIsNone(String value) {
        String json = "{\"flag\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::flag);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "false", "[]"})
    void anObjectThatIsNone(String value) {
        String json = "{\"nodesByGroup\":" + value + ",\"labels\":" + value + ",\"node\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::labels);
            assertUnexpected(json, thing::node);
            assertUnexpected(json, thing::nodesByGroup);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "false", "{}"})
    void aListThatIsNone(String value) {
        String json = "{\"matrix\":" + value + "}";
        for (Thing thing : things(json)) {
            assertUnexpected(json, thing::matrix);
            assertThat(thing.toJson()).isEqualTo(json);
        }
    }

    @Test
    void anOddItemCostsOnlyItself() {
        String json = "{\"matrix\":[[1,7.5,\"3\"]],\"nodesByGroup\":{\"g\":[{\"label\":\"l\"},\"odd\"]}}";
        for (Thing thing : things(json)) {
            List<Long> row = thing.matrix().get(0);
            assertThat(row.get(0)).isEqualTo(1);
            assertThat(row.get(2)).isEqualTo(3);
            assertThatExceptionOfType(UnexpectedValueException.class)
                    .isThrownBy(() -> row.get(1))
                    .satisfies(odd -> {
                        assertThat(odd.model()).isEqualTo("Thing");
                        assertThat(odd.field()).isEqualTo("matrix");
                        assertThat(odd.path()).isEqualTo("$.matrix[0][1]");
                        assertThat(odd.found()).isEqualTo("a number (7.5)");
                    });
            assertThat(thing.nodesByGroup().get("g").get(0).label()).isEqualTo("l");
            assertUnexpected(json, () -> thing.nodesByGroup().get("g").get(1));
            assertThat(thing.toJson()).isEqualTo(json);
            assertThat(thing).isEqualTo(Thing.fromJson(json)).hasSameHashCodeAs(Thing.fromJson(json));
            assertThat(thing.toString()).contains("7.5");
        }
    }

    @Test
    void anOddDeclaredAdditionalPropertyCostsOnlyItself() {
        UpdateThingRequest request = UpdateThingRequest.fromJson("{\"a\":1,\"b\":7.5}");

        assertThat(request.additionalProperties().get("a")).isEqualTo(1);
        assertUnexpected("b", () -> request.additionalProperties().get("b"));
        assertThat(request.toJson()).isEqualTo("{\"a\":1,\"b\":7.5}");
    }

    @Test
    void theMessageSaysWhatToDoAndHidesSecrets() {
        Thing thing = Thing.fromJson("{\"secret\":[\"s3cret\"],\"name\":{\"a\":1},\"small\":7.5}");

        assertThatThrownBy(thing::small)
                .hasMessage("Thing.small holds a number (7.5) at $.small, where a whole number of at most 32 bits is"
                        + " expected. It is kept and sent back as it came; the other fields can be read.");
        assertThatThrownBy(thing::secret).message().contains("an array").doesNotContain("s3cret");
        assertThat(Thing.fromJson("{\"secret\":true}").toString()).isEqualTo("Thing{secret=██}");
    }

    @Test
    void whatMayHoldASecretIsNotShown() {
        Thing thing = Thing.fromJson("{\"node\":\"s3cret\",\"matrix\":{\"key\":\"s3cret\"},\"created\":\"soon\"}");

        assertThat(thing.toString()).isEqualTo("Thing{created=(text), matrix=(an object), node=(text)}");
        assertThatThrownBy(thing::node).message().doesNotContain("s3cret");
        assertThatThrownBy(thing::matrix).message().doesNotContain("s3cret");
        assertThatThrownBy(thing::created).hasMessageContaining("text (soon)");
    }

    @Test
    void aUnionReadsAsAModelDoes() {
        String json = "{\"kind\":\"circle\",\"radius\":[1]}";
        for (Shape shape : List.of(Shape.fromJson(json), GSON.fromJson(JsonParser.parseString(json), Shape.class))) {
            assertThat(shape).isInstanceOf(Circle.class);
            assertUnexpected(json, ((Circle) shape)::radius);
            assertThat(shape.toJson()).isEqualTo(json);
        }
    }

    @Test
    void aPropertyThatIsUnexpectedlyNullIsAbsentAndWrittenBack() {
        Thing thing = Thing.fromJson("{\"small\":null,\"name\":null}");

        assertThat(thing.small()).isNull();
        assertThatThrownBy(thing::name).isInstanceOf(FieldException.class);
        assertThat(thing.toJson()).isEqualTo("{\"name\":null,\"small\":null}");
    }

    @Test
    void aListThatIsSentHoldsNoNull() {
        assertThatThrownBy(() -> UpdateThingRequest.builder().links(Arrays.asList("a", null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("null");
    }
}
