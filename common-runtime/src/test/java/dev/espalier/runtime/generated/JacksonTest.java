package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.runtime.Page;
import dev.espalier.torture.model.FalseOrInteger;
import dev.espalier.torture.model.Shape;
import dev.espalier.torture.model.StringOrList;
import dev.espalier.torture.model.Thing;
import dev.espalier.torture.model.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values given to Jackson, as by a controller, are their JSON; and Jackson reads them back. */
class JacksonTest {
    private static final String THING = "{\"name\":\"a\",\"count\":9007199254740993,\"small\":7.5,\"note\":null,"
            + "\"created\":\"2026-01-02T03:04:05.000Z\",\"value\":\"1/4\",\"shape\":{\"kind\":\"hexagon\",\"a\":[1]},"
            + "\"stringOrList\":[\"a\"],\"timeout\":false,\"future\":{\"a\":null}}";

    /** What both Jacksons can do. */
    private interface Jackson {
        String write(Object value);

        <T> T read(String json, Class<T> type);

        Page<Thing> readPage(String json);
    }

    private static Stream<Jackson> jacksons() {
        return Stream.of(new Jackson2(), new Jackson3());
    }

    private static final class Jackson2 implements Jackson {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                new com.fasterxml.jackson.databind.ObjectMapper();

        @Override
        public String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Page<Thing> readPage(String json) {
            try {
                return mapper.readValue(json, new com.fasterxml.jackson.core.type.TypeReference<>() {});
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Jackson3 implements Jackson {
        private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public Page<Thing> readPage(String json) {
            return mapper.readValue(json, new tools.jackson.core.type.TypeReference<>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void aModelIsItsJson(Jackson jackson) {
        Thing thing = Thing.fromJson(THING);

        assertThat(jackson.write(thing)).isEqualTo(THING);
        assertThat(jackson.write(List.of(thing))).isEqualTo("[" + THING + "]");
        assertThat(jackson.read(THING, Thing.class)).isEqualTo(thing);
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void aUnionIsItsJson(Jackson jackson) {
        for (String json : List.of("{\"kind\":\"circle\",\"radius\":1.5}", "{\"kind\":\"hexagon\",\"sides\":6}")) {
            Shape shape = Shape.fromJson(json);

            assertThat(jackson.write(shape)).isEqualTo(json);
            assertThat(jackson.read(json, Shape.class)).isEqualTo(shape);
        }
        for (String json : List.of("\"a\"", "[\"a\",\"b\"]", "{\"a\":1}")) {
            assertThat(jackson.write(StringOrList.fromJson(json))).isEqualTo(json);
            assertThat(jackson.read(json, StringOrList.class)).isEqualTo(StringOrList.fromJson(json));
        }
        assertThat(jackson.read("30", FalseOrInteger.class)).isEqualTo(FalseOrInteger.of(30));
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void anOpenEnumIsItsValue(Jackson jackson) {
        assertThat(jackson.write(List.of(Value.PLAIN, Value.of("of the future"))))
                .isEqualTo("[\"plain\",\"of the future\"]");
        assertThat(jackson.read("\"plain\"", Value.class)).isSameAs(Value.PLAIN);
        assertThat(jackson.read("\"of the future\"", Value.class)).isEqualTo(Value.of("of the future"));
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void aPageIsItsItemsAndWhereItGoesOn(Jackson jackson) {
        Page<Thing> page = Page.<Thing>builder()
                .items(List.of(Thing.fromJson(THING)))
                .nextCursor("next")
                .hasNext(true)
                .envelope(JsonParser.parseString("{\"total\":9007199254740993,\"frame\":[1,null]}")
                        .getAsJsonObject())
                .build();
        String json = "{\"items\":[" + THING + "],\"nextCursor\":\"next\",\"hasNext\":true,"
                + "\"envelope\":{\"total\":9007199254740993,\"frame\":[1,null]}}";

        assertThat(jackson.write(page)).isEqualTo(json);

        Page<Thing> read = jackson.readPage(json);
        assertThat(read.items()).isEqualTo(page.items());
        assertThat(read.nextCursor()).isEqualTo(page.nextCursor());
        assertThat(read.hasNext()).isTrue();
        assertThat(read.envelope()).isEqualTo(page.envelope());
        assertThat(jackson.write(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void theLastPageHasNoCursor(Jackson jackson) {
        String json = "{\"items\":[],\"nextCursor\":null,\"hasNext\":false,\"envelope\":{}}";

        assertThat(jackson.write(Page.of(List.of()))).isEqualTo(json);
        assertThat(jackson.readPage(json).nextCursor()).isEmpty();
        assertThat(jackson.readPage("{\"items\":[]}").envelope()).isEqualTo(new JsonObject());
    }

    @ParameterizedTest
    @MethodSource("jacksons")
    void aModelInsideOfOneOfTheUsersIsItsJson(Jackson jackson) {
        String json = jackson.write(new Answer("ok", Thing.fromJson(THING)));

        assertThat(JsonParser.parseString(json).getAsJsonObject().get("thing"))
                .isEqualTo(JsonParser.parseString(THING));
        assertThat(jackson.read(json, Answer.class)).isEqualTo(new Answer("ok", Thing.fromJson(THING)));
    }

    private record Answer(String status, Thing thing) {}
}
