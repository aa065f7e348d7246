package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.espalier.torture.model.AnyForm;
import dev.espalier.torture.model.Circle;
import dev.espalier.torture.model.Command;
import dev.espalier.torture.model.CustomShape;
import dev.espalier.torture.model.FalseOrInteger;
import dev.espalier.torture.model.Node;
import dev.espalier.torture.model.Shape;
import dev.espalier.torture.model.Square;
import dev.espalier.torture.model.StartCommand;
import dev.espalier.torture.model.StringOrList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedUnionTest {
    private static final Gson GSON = new Gson();

    private static Shape shape(String json) {
        return GSON.fromJson(json, Shape.class);
    }

    @Test
    void theDiscriminatorSelectsTheVariantWhereverItStands() {
        assertThat(shape("{\"radius\": 1, \"kind\": \"circle\"}"))
                .isInstanceOfSatisfying(
                        Circle.class, circle -> assertThat(circle.radius()).isEqualTo(1.0));
    }

    @Test
    void whatAllVariantsHaveIsReadWithoutKnowingTheVariant() {
        String shared = "\"class\": \"c\", \"tags\": [\"a\"]}";

        assertThat(shape("{\"kind\": \"square\", " + shared).class_()).isEqualTo("c");
        assertThat(shape("{\"kind\": \"hexagon\", " + shared).class_()).isEqualTo("c");
        assertThat(shape("{\"kind\": \"hexagon\", " + shared).tags()).hasSize(1);
    }

    @Test
    void twoValuesCanMeanOneVariant() {
        assertThat(shape("{\"kind\": \"round\"}")).isInstanceOf(Circle.class);
        assertThat(shape("{\"kind\": \"round\"}").kind()).isEqualTo("round");
    }

    @Test
    void aPrefixSelectsTheVariant() {
        assertThat(shape("{\"kind\": \"$mine\"}")).isInstanceOf(CustomShape.class);
    }

    @Test
    void withoutADiscriminatorItIsTheDefaultVariant() {
        assertThat(shape("{\"side\": 2}"))
                .isInstanceOfSatisfying(
                        Square.class, square -> assertThat(square.side()).isEqualTo(2.0));
    }

    @Test
    void anUnknownKindKeepsItsJson() {
        String json = "{\"kind\":\"hexagon\",\"sides\":[6,null]}";
        Shape shape = shape(json);

        assertThat(shape)
                .isInstanceOf(Shape.Unknown.class)
                .isEqualTo(shape(json))
                .hasSameHashCodeAs(shape(json));
        assertThat(shape.kind()).isEqualTo("hexagon");
        assertThat(GSON.toJson(shape, Shape.class)).isEqualTo(json);
        assertThat(shape).hasToString("Shape.Unknown{}");
    }

    @Test
    void somethingElseThanAnObjectIsUnknown() {
        assertThat(shape("[1]")).isInstanceOf(Shape.Unknown.class);
        assertThat(shape("null")).isNull();
    }

    @Test
    void aVariantBuiltByHandSendsItsConstant() {
        Command command = StartCommand.builder().delay(3).build();

        assertThat(GSON.toJson(command, Command.class)).isEqualTo("{\"op\":\"start\",\"delay\":3}");
        assertThat(GSON.fromJson("{\"op\": \"start\", \"delay\": 3}", Command.class))
                .isEqualTo(command);
    }

    @Test
    void stringOrListIsEither() {
        assertThat(GSON.fromJson("\"a\"", StringOrList.class)).isEqualTo(StringOrList.of("a"));
        assertThat(GSON.fromJson("[\"a\"]", StringOrList.class)).isEqualTo(StringOrList.of(List.of("a")));
    }

    @Test
    void falseOrIntegerIsEither() {
        assertThat(GSON.toJson(FalseOrInteger.of(false), FalseOrInteger.class)).isEqualTo("false");
        assertThat(GSON.toJson(FalseOrInteger.of(30), FalseOrInteger.class)).isEqualTo("30");
        assertThat(GSON.fromJson("30", FalseOrInteger.class)).isEqualTo(new FalseOrInteger.NumberValue(30));
    }

    @Test
    void aFormOfTheFutureIsKept() {
        FalseOrInteger value = GSON.fromJson("{\"seconds\":30}", FalseOrInteger.class);

        assertThat(value).isInstanceOf(FalseOrInteger.Unknown.class);
        assertThat(GSON.toJson(value, FalseOrInteger.class)).isEqualTo("{\"seconds\":30}");
        assertThat(value).hasToString("FalseOrInteger.Unknown{}");
    }

    @Test
    void theJsonOfAnUnknownFormCannotBeChanged() {
        FalseOrInteger.Unknown value = (FalseOrInteger.Unknown) GSON.fromJson("{\"seconds\":30}", FalseOrInteger.class);

        value.json().getAsJsonObject().addProperty("seconds", 40);

        assertThat(GSON.toJson(value, FalseOrInteger.class)).isEqualTo("{\"seconds\":30}");
    }

    @Test
    void aFormRefusesNull() {
        assertThatThrownBy(() -> StringOrList.of((String) null))
                .hasMessageStartingWith("StringOrList.of(null) is not possible");
        assertThatThrownBy(() -> StringOrList.of((List<String>) null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void everyJsonTypeCanBeAnAlternative() {
        Node node = Node.builder().label("a").build();

        assertThat(GSON.fromJson("{\"label\": \"a\"}", AnyForm.class)).isEqualTo(AnyForm.of(node));
        assertThat(GSON.fromJson("[{\"label\": \"a\"}]", AnyForm.class)).isEqualTo(AnyForm.of(List.of(node)));
        assertThat(GSON.fromJson("true", AnyForm.class)).isEqualTo(AnyForm.of(true));
        assertThat(GSON.fromJson("1.5", AnyForm.class)).isEqualTo(AnyForm.of(1.5));
    }
}
