package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import dev.espalier.runtime.json.MissingFieldException;
import dev.espalier.runtime.json.UnexpectedValueException;
import dev.espalier.torture.model.Command;
import dev.espalier.torture.model.Node;
import dev.espalier.torture.model.Parcel;
import dev.espalier.torture.model.PetType;
import dev.espalier.torture.model.Square;
import dev.espalier.torture.model.StopCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object that comes as it is, or as the only member of another one that is named by a property beside it. */
class GeneratedNestedTest {
    private static Parcel parcel(String json) {
        return Parcel.fromJson(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sort':'Cat','node':{'label':'a'}}",
                "{'sort':'Cat','node':{'Cat':{'label':'a'}}}",
                "{'node':{'Cat':{'label':'a'}},'sort':'Cat'}",
                "{'node':{'Puma':{'label':'a'}},'sort':'Puma'}",
            })
    void anObjectIsReadEitherWayAndWrittenAsItCame(String json) {
        assertThat(parcel(json).node()).isEqualTo(Node.builder().label("a").build());
        assertThat(JsonParser.parseString(parcel(json).toJson())).isEqualTo(JsonParser.parseString(json));
        assertThat(new Gson().fromJson(json, Parcel.class)).isEqualTo(parcel(json));
        assertThat(Parcel.fromTree(parcel(json).toTree())).isEqualTo(parcel(json));
        assertThat(parcel(json).toBuilder().build()).isEqualTo(parcel(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'x','command':{'op':'stop'}}",
                "{'name':'x','command':{'x':{'op':'stop'}}}",
            })
    void soIsAUnion(String json) {
        assertThat(parcel(json).command()).isEqualTo(StopCommand.builder().build());
        assertThat(JsonParser.parseString(parcel(json).toJson())).isEqualTo(JsonParser.parseString(json));
    }

    @Test
    void aVariantThatIsNotKnownIsUnwrappedToo() {
        assertThat(parcel("{'name': 'x', 'command': {'x': {'op': 'fly'}}}").command())
                .isEqualTo(new Command.Unknown(JsonParser.parseString("{\"op\": \"fly\"}")));
    }

    @Test
    void aVariantThatTakesWhatSaysNoKindDoesNotHideWhatIsNested() {
        assertThat(parcel("{'name': 'x', 'shape': {'x': {'side': 2}}}").shape())
                .isInstanceOfSatisfying(
                        Square.class, square -> assertThat(square.side()).isEqualTo(2.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Dog': {'label': 'a'}}",
                "{'Cat': {'label': 'a'}, 'more': 1}",
                "{'Cat': {'label': 'a'}, 'label': 'b'}",
                "{'Cat': 'text'}",
                "{'Cat': null}",
                "{'Cat': [{'label': 'a'}]}",
                "{}",
            })
    void whatIsNotTheOnlyMemberAnObjectAndOfThatNameIsNotUnwrapped(String node) {
        assertThat(parcel("{'sort': 'Cat', 'node': " + node + "}").node())
                .isEqualTo(Node.fromJson(node.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'sort': null,", "'sort': 7,", "'sort': {},"})
    void withoutANameNothingIsUnwrapped(String sort) {
        assertThat(parcel("{" + sort + "'node': {'7': {'label': 'a'}}}").node().label())
                .isNull();
    }

    @Test
    void whatIsMissingOrOfAnotherFormIsSaid() {
        assertThatThrownBy(parcel("{'sort': 'Cat'}")::node).isInstanceOf(MissingFieldException.class);
        assertThatThrownBy(parcel("{'sort': 'Cat', 'node': null}")::node).isInstanceOf(MissingFieldException.class);
        assertThatThrownBy(parcel("{'sort': 'Cat', 'node': 'text'}")::node)
                .isInstanceOf(UnexpectedValueException.class);
        assertThat(parcel("{'name': 'x', 'command': null}").command()).isNull();
        assertThat(parcel("{'name': 'x', 'command': null}").hasCommand()).isTrue();
    }

    @Test
    void whatIsSetIsNotWrapped() {
        Node node = Node.builder().label("a").build();

        assertThat(Parcel.builder().sort(PetType.CAT).node(node).build().toJson())
                .isEqualTo("{\"node\":{\"label\":\"a\"},\"sort\":\"Cat\"}");
    }
}
