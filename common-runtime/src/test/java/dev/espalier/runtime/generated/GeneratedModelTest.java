package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.espalier.runtime.json.MissingFieldException;
import dev.espalier.runtime.json.UnexpectedValueException;
import dev.espalier.torture.model.Collisions;
import dev.espalier.torture.model.Derived;
import dev.espalier.torture.model.MapModel;
import dev.espalier.torture.model.Names;
import dev.espalier.torture.model.Node;
import dev.espalier.torture.model.StringModel;
import dev.espalier.torture.model.Tag;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.UpdateThingRequest;
import dev.espalier.torture.model.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as users meet them: with a Gson that is not set up in any way. */
class GeneratedModelTest {
    private static final Gson GSON = new Gson();

    private static Thing thing(String json) {
        return GSON.fromJson(json, Thing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'name': 'a', 'count': 9223372036854775807, 'small': 1, 'ratio': 0.25, 'flag': false, 'secret': 's'}",
                "{'note': null}",
                "{'note': 'n', 'links': null}",
                "{'links': []}",
                "{'created': '2026-01-02T03:04:00Z', 'day': '2026-01-02', 'startedAt': '1600000000', 'endedAt':"
                        + " 1600000000123}",
                "{'value': '1/4', 'values': ['', '-1', 'audio-only,capped-1080p', 'not yet known', 'unrecognized']}",
                "{'matrix': [[1, 9007199254740993], [], [-1]]}",
                "{'gaps': ['a', null, 'b']}",
                "{'nodesByGroup': {'a': [{'label': 'x'}, {}], 'b': []}}",
                "{'labels': {'a': 'b', 'c': null}}",
                "{'anything': {'a': [1, null, {'b': 12345678901234567890.5}]}, 'anythingNullable': null}",
                "{'anythings': {'a': 1, 'b': null, 'c': [true]}, 'open': {'x': {'y': null}}}",
                "{'shape': {'kind': 'circle', 'radius': 1.5}, 'shapes': [{'kind': 'round', 'radius': 2}, {'kind':"
                        + " 'square', 'side': 3}]}",
                "{'shape': {'kind': 'hexagon', 'sides': [null]}, 'shapes': [{'kind': '$mine', 'extra': 1}, {'side':"
                        + " 4}, {}]}",
                "{'command': {'op': 'start', 'delay': 3}}",
                "{'stringOrList': 'a', 'timeout': false, 'form': 1.5}",
                "{'stringOrList': ['a', 'b'], 'timeout': 30, 'form': [{'label': 'a'}]}",
                "{'stringOrList': 7, 'timeout': null, 'form': {'label': 'a'}}",
                "{'node': {'parent': {'label': 'p'}, 'children': [{'children': []}], 'byName': {'a': {'byName': {}}}}}",
                "{'derived': {'id': 'i', 'created': '2026-01-02T03:04:05.678+02:00', 'extra': 'e', 'more': [null]}}",
                "{'old': {'id': 'o', 'kind': null, 'shape': {'kind': 'square'}}, 'version': 'v1'}",
                "{'from the future': {'a': null}, 'additionalProperties': 3, 'another': null}",
            })
    void aModelWritesWhatItRead(String text) {
        String json = text.replace('\'', '"');

        assertThat(JsonParser.parseString(GSON.toJson(thing(json)))).isEqualTo(JsonParser.parseString(json));
    }

    @Test
    void everyPropertyHasItsType() {
        Thing thing = thing("""
            {"name": "a", "count": 9007199254740993, "small": 1, "created": "2026-01-02T03:04:05+02:00", "day": "2026-01-02",
             "matrix": [[1], [2, 3]], "gaps": ["a", null], "values": ["1/4"], "nodesByGroup": {"g": [{"label": "l"}]},
             "labels": {"a": null}, "version": "v1"}
            """);

        assertThat(thing.count()).isEqualTo(9007199254740993L);
        assertThat(thing.created()).isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05+02:00"));
        assertThat(thing.day()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(thing.matrix()).isEqualTo(List.of(List.of(1L), List.of(2L, 3L)));
        assertThat(thing.gaps()).containsExactly("a", null);
        assertThat(thing.values()).containsExactly(Value._1_4);
        assertThat(thing.nodesByGroup().get("g").get(0).label()).isEqualTo("l");
        assertThat(thing.labels()).containsEntry("a", null);
        assertThat(thing.version()).isEqualTo("v1");
    }

    @Test
    void numbersThatAreSentAsStringsAreRead() {
        Thing thing = thing("{\"count\": \"9007199254740993\", \"small\": \"2\", \"ratio\": \"0.5\"}");

        assertThat(thing.count()).isEqualTo(9007199254740993L);
        assertThat(thing.small()).isEqualTo(2);
        assertThat(thing.ratio()).isEqualTo(0.5);
    }

    @Test
    void epochTimesAreInstantsToo() {
        Thing thing = thing("{\"startedAt\": \"1600000000\", \"endedAt\": 1600000000123}");

        assertThat(thing.startedAt()).isEqualTo("1600000000");
        assertThat(thing.startedAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1600000000));
        assertThat(thing.endedAtAsInstant()).isEqualTo(Instant.ofEpochMilli(1600000000123L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1518656685", "\"1518656685\"", "\"2018-02-15T01:04:45.000Z\"", "\"2018-02-15T02:04:45+01:00\""})
    void anEpochTimeIsAnInstantInEachFormAndIsWrittenAsItCame(String value) {
        String json = "{\"startedAt\":" + value + "}";

        assertThat(thing(json).startedAtAsInstant()).isEqualTo(Instant.parse("2018-02-15T01:04:45Z"));
        assertThat(thing(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1518656685678", "\"1518656685678\"", "\"2018-02-15T01:04:45.678Z\"", "1.518656685678e12"})
    void anEpochTimeInMillisecondsToo(String value) {
        String json = "{\"endedAt\":" + value + "}";

        assertThat(thing(json).endedAtAsInstant()).isEqualTo(Instant.parse("2018-02-15T01:04:45.678Z"));
        assertThat(thing(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "2018-02-15", "2018-02-30T01:04:45Z", "1518656685.5", "9223372036854775807"})
    void anEpochTimeThatIsNoneSaysSo(String value) {
        Thing thing = thing("{\"startedAt\": \"" + value + "\"}");

        assertThatThrownBy(thing::startedAtAsInstant)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Thing.startedAt is \"" + value + "\"");
        assertThat(thing.startedAt()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "true", "[]", "{}"})
    void anEpochTimeOfAnotherFormIsAnUnexpectedValue(String value) {
        Thing thing = thing("{\"endedAt\": " + value + "}");

        assertThatThrownBy(thing::endedAtAsInstant)
                .isInstanceOf(UnexpectedValueException.class)
                .hasMessageContaining("Thing.endedAt");
    }

    @Test
    void anEpochTimeThatIsAbsentOrNullIsNoInstant() {
        assertThat(thing("{}").startedAtAsInstant()).isNull();
        assertThat(thing("{\"startedAt\": null, \"endedAt\": null}").startedAtAsInstant())
                .isNull();
        assertThat(thing("{\"startedAt\": null, \"endedAt\": null}").endedAtAsInstant())
                .isNull();
    }

    @Test
    void aMissingRequiredFieldFailsAtItsAccessorOnly() {
        Thing thing = thing("{\"name\": \"a\"}");

        assertThat(thing.name()).isEqualTo("a");
        assertThatThrownBy(thing::count).isInstanceOfSatisfying(MissingFieldException.class, missing -> {
            assertThat(missing.model()).isEqualTo("Thing");
            assertThat(missing.field()).isEqualTo("count");
        });
    }

    @Test
    void absentNullAndValueAreThreeStates() {
        assertThat(thing("{}").hasNote()).isFalse();
        assertThat(thing("{\"note\": null}").hasNote()).isTrue();
        assertThat(thing("{\"note\": null}").note()).isNull();
        assertThat(thing("{\"note\": \"n\"}").note()).isEqualTo("n");
        assertThat(thing("{}")).isNotEqualTo(thing("{\"note\": null}"));
    }

    @Test
    void unknownFieldsAreKept() {
        Thing thing = thing("{\"new\": [1, null]}");

        assertThat(thing.additionalProperties().get("new")).isEqualTo(JsonParser.parseString("[1, null]"));
        assertThat(GSON.toJson(thing.toBuilder().name("a").count(1).build()))
                .isEqualTo("{\"name\":\"a\",\"count\":1,\"new\":[1,null]}");
    }

    @Test
    void aConstantIsSentByWhoeverBuildsAndNotMadeUpByWhoeverReads() {
        assertThat(Thing.builder().name("a").count(1).build().version()).isEqualTo("v1");
        assertThat(thing("{}").version()).isNull();
    }

    @Test
    void equalValuesAreEqual() {
        String json = "{\"name\": \"a\", \"count\": 1, \"note\": null, \"matrix\": [[1]], \"x\": 1}";

        assertThat(thing(json)).isEqualTo(thing(json)).hasSameHashCodeAs(thing(json));
        assertThat(thing(json)).isNotEqualTo(thing(json.replace("[[1]]", "[[2]]")));
        assertThat(thing(json)).isNotEqualTo(thing(json.replace("\"x\"", "\"y\"")));
    }

    @Test
    void toBuilderKeepsEverything() {
        Thing thing = thing("{\"name\": \"a\", \"count\": 1, \"note\": null, \"links\": null, \"x\": 1}");

        assertThat(thing.toBuilder().build()).isEqualTo(thing);
    }

    @Test
    void textHidesSecretsAndUnknownValues() {
        String text = thing("{\"name\": \"a\", \"secret\": \"s3cret\", \"token\": \"t0ken\"}")
                .toString();

        assertThat(text).isEqualTo("Thing{name=a, secret=██, additionalProperties=[token]}");
    }

    @Test
    void aBuilderRefusesNullAndSaysWhatToDo() {
        assertThatThrownBy(() -> Thing.builder().name(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(
                        "Thing.name(null) is not possible. Pass a value, or do not call it: what is not set is not sent.");
    }

    @Test
    void aBuilderRefusesADeclaredPropertyAmongTheOthers() {
        assertThatThrownBy(() -> Thing.builder().additionalProperty("name", new JsonPrimitive("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Thing.additionalProperty(\"name\", ...) would send the property twice."
                        + " Use the setter of its own.");
    }

    @Test
    void aBuilderRefusesToLeaveOutWhatIsRequired() {
        assertThatThrownBy(() -> Thing.builder().name("a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Thing cannot be built: it needs a value for count. Call count(...) before build().");
    }

    @Test
    void aListIsCopied() {
        List<String> links = Arrays.asList("a", "b");
        UpdateThingRequest request = UpdateThingRequest.builder().links(links).build();

        links.set(0, "changed");

        assertThat(request.links()).containsExactly("a", "b");
        assertThatThrownBy(() -> request.links().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void allOfIsOneFlatClass() {
        Derived derived = Derived.builder().id("i").extra("e").build();

        assertThat(GSON.toJson(derived)).isEqualTo("{\"id\":\"i\",\"extra\":\"e\"}");
    }

    @Test
    void aModelHoldsItself() {
        Node leaf = Node.builder().label("leaf").build();
        Node root = Node.builder()
                .children(List.of(leaf))
                .byName(Map.of("leaf", leaf))
                .build();

        assertThat(GSON.fromJson(GSON.toJson(root), Node.class)).isEqualTo(root);
    }

    @Test
    void declaredAdditionalPropertiesHaveTheirType() {
        UpdateThingRequest request =
                GSON.fromJson("{\"name\": \"n\", \"a\": 9007199254740993}", UpdateThingRequest.class);

        assertThat(request.name()).isEqualTo("n");
        assertThat(request.additionalProperties()).isEqualTo(Map.of("a", 9007199254740993L));
    }

    @Test
    void namesThatJavaDoesNotAllowWork() {
        Names names = Names.builder()
                .class_("class")
                .class_2("Class")
                .default_(1)
                .null_(true)
                .hashCode_("hashCode")
                .toString_("toString")
                .getClass_("getClass")
                .build_("build")
                .builder_("builder")
                .additionalProperties_("additionalProperties")
                .other("other")
                .that("that")
                .hash("hash")
                .userId("userId")
                .userId2("userID")
                .kind("$kind")
                .tags(List.of("tags[]"))
                .tags2(List.of("tags"))
                ._1st("1st")
                .quoTe("quo\"te")
                .backSlash("back\\slash")
                .hasNote2("hasNote")
                .note(null)
                .atAsInstant2("atAsInstant")
                .at(1)
                .build();

        assertThat(JsonParser.parseString(GSON.toJson(names))).isEqualTo(JsonParser.parseString("""
            {"class": "class", "Class": "Class", "default": 1, "null": true, "hashCode": "hashCode",
             "toString": "toString", "getClass": "getClass", "build": "build", "builder": "builder",
             "additionalProperties": "additionalProperties", "other": "other", "that": "that", "hash": "hash",
             "userId": "userId", "userID": "userID", "$kind": "$kind", "tags[]": ["tags[]"], "tags": ["tags"],
             "1st": "1st", "quo\\"te": "quo\\"te", "back\\\\slash": "back\\\\slash", "hasNote": "hasNote",
             "note": null, "atAsInstant": "atAsInstant", "at": 1}
            """));
    }

    @Test
    void propertiesNamedAsLocalVariablesAreCompared() {
        Names names = Names.builder().class_("c").other("o").that("t").hash("h").build();

        assertThat(names)
                .isEqualTo(names.toBuilder().build())
                .hasSameHashCodeAs(names.toBuilder().build());
        assertThat(names).isNotEqualTo(names.toBuilder().other("x").build());
        assertThat(names).isNotEqualTo(names.toBuilder().that("x").build());
    }

    @Test
    void modelsNamedAsTypesOfJavaWork() {
        Collisions collisions = Collisions.builder()
                .tag(Tag.builder().id("t").build())
                .map(MapModel.builder().ids(Map.of("a", "b")).build())
                .string(StringModel.A)
                .text("text")
                .texts(List.of("texts"))
                .at(0)
                .build();

        assertThat(collisions.atAsInstant()).isEqualTo(Instant.EPOCH);
        assertThat(GSON.fromJson(GSON.toJson(collisions), Collisions.class)).isEqualTo(collisions);
    }
}
