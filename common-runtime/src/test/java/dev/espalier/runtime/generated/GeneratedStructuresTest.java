package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.google.gson.JsonParser;
import dev.espalier.torture.TortureClient;
import dev.espalier.torture.model.Alpha;
import dev.espalier.torture.model.Animal;
import dev.espalier.torture.model.Beta;
import dev.espalier.torture.model.Bird;
import dev.espalier.torture.model.Cat;
import dev.espalier.torture.model.Composed;
import dev.espalier.torture.model.Dog;
import dev.espalier.torture.model.Expression;
import dev.espalier.torture.model.Fish;
import dev.espalier.torture.model.Folder;
import dev.espalier.torture.model.Literal;
import dev.espalier.torture.model.Nest;
import dev.espalier.torture.model.Pet;
import dev.espalier.torture.model.PetOrText;
import dev.espalier.torture.model.PetType;
import dev.espalier.torture.model.Structures;
import dev.espalier.torture.model.Sum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unions, compositions and schemas that refer to themselves, there and back again. */
class GeneratedStructuresTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private TortureClient torture;

    @BeforeEach
    void connect() {
        torture = Torture.client("http://127.0.0.1:" + SERVER.getPort());
    }

    @AfterEach
    void close() {
        torture.close();
    }

    /** Receives what a server answers, and sends it as it was received. */
    private Structures thereAndBack(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
        Structures received =
                torture.structures().replace(Structures.builder().build()).execute();
        torture.structures().replace(received).execute();
        List<String> bodies = SERVER.findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getBodyAsString())
                .toList();
        assertThat(JsonParser.parseString(bodies.get(bodies.size() - 1))).isEqualTo(JsonParser.parseString(json));
        return received;
    }

    @Test
    void withoutAMappingTheNamesOfTheSchemasAreTheValues() {
        assertThat(thereAndBack("{'pet':{'petType':'Cat','lives':9}}".replace('\'', '"'))
                        .pet())
                .isInstanceOf(Cat.class);
        assertThat(thereAndBack("{'pet':{'petType':'Dog','friend':{'petType':'Cat'}}}".replace('\'', '"'))
                        .pet())
                .isInstanceOfSatisfying(
                        Dog.class, dog -> assertThat(dog.friend()).isInstanceOf(Cat.class));
        assertThat(thereAndBack("{'pet':{'petType':'cat'}}".replace('\'', '"')).pet())
                .isInstanceOf(Pet.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"hound, Dog", "poodle, Dog", "Cat, Cat", "x-finch, Bird", "x-fish-cod, Fish", "Dog, Unknown"})
    void whatNoValueLeadsToHasItsName(String value, String variant) {
        Animal animal =
                thereAndBack("{\"animal\":{\"petType\":\"" + value + "\"}}").animal();

        assertThat(animal.getClass().getSimpleName()).isEqualTo(variant);
        assertThat(List.of(Bird.class, Fish.class)).allMatch(Animal.class::isAssignableFrom);
    }

    @Test
    void aUnionIsAnAlternativeAmongValues() {
        assertThat(thereAndBack("{'petOrText':{'petType':'Cat'}}".replace('\'', '"'))
                        .petOrText())
                .isInstanceOfSatisfying(
                        PetOrText.ObjectValue.class,
                        pet -> assertThat(pet.value()).isInstanceOf(Cat.class));
        assertThat(thereAndBack("{'petOrText':'cat'}".replace('\'', '"')).petOrText())
                .isEqualTo(new PetOrText.StringValue("cat"));
    }

    @Test
    void aUnionHoldsListsOfItself() {
        Nest nest =
                thereAndBack("{'nest':['a',['b',[]],'c']}".replace('\'', '"')).nest();

        assertThat(nest)
                .isEqualTo(new Nest.ListValue(List.of(
                        new Nest.StringValue("a"),
                        new Nest.ListValue(List.of(new Nest.StringValue("b"), new Nest.ListValue(List.of()))),
                        new Nest.StringValue("c"))));
    }

    @Test
    void theAlternativesOfAUnionHoldTheUnion() {
        Expression expression = thereAndBack(
                        "{'expression':{'op':'sum','terms':[{'op':'literal','value':1},{'op':'sum','terms':[]}]}}"
                                .replace('\'', '"'))
                .expression();

        assertThat(expression)
                .isEqualTo(Sum.builder()
                        .terms(List.of(
                                Literal.builder().value(1).build(),
                                Sum.builder().terms(List.of()).build()))
                        .build());
    }

    @Test
    void anObjectHoldsItselfUnderAnyName() {
        Folder folder = thereAndBack("{'folder':{'owner':'me','docs':{'owner':'you','old':{}}}}".replace('\'', '"'))
                .folder();

        assertThat(folder.additionalProperties().get("docs").owner()).isEqualTo("you");
        assertThat(folder)
                .isEqualTo(Folder.builder()
                        .owner("me")
                        .additionalProperty(
                                "docs",
                                Folder.builder()
                                        .owner("you")
                                        .additionalProperty(
                                                "old", Folder.builder().build())
                                        .build())
                        .build());
    }

    @Test
    void objectsReferToEachOtherInCircles() {
        Alpha alpha = thereAndBack(
                        "{'alpha':{'beta':{'alpha':{'beta':{}},'alphas':[{},{'beta':{}}],'alphasByName':{'a':[{}]}}}}"
                                .replace('\'', '"'))
                .alpha();

        Alpha empty = Alpha.builder().build();
        Alpha short_ = Alpha.builder().beta(Beta.builder().build()).build();
        assertThat(alpha.beta())
                .isEqualTo(Beta.builder()
                        .alpha(short_)
                        .alphas(List.of(empty, short_))
                        .alphasByName(Map.of("a", List.of(empty)))
                        .build());
    }

    @Test
    void aCompositionHoldsWhatItsPartsDoAndItsOwn() {
        Composed composed = thereAndBack(
                        ("{'composed':{'id':'i','created':'2026-01-02T03:04:05Z','inner':'Lion','texts':['t'],"
                                        + "'pet':{'petType':'Cat'},'beside':'b','own':'o','extra':7}}")
                                .replace('\'', '"'))
                .composed();

        assertThat(composed.id()).isEqualTo("i");
        assertThat(composed.inner()).isEqualTo(PetType.LION);
        assertThat(composed.texts()).containsExactly("t");
        assertThat(composed.pet()).isInstanceOf(Cat.class);
        assertThat(composed.beside()).isEqualTo("b");
        assertThat(composed.own()).isEqualTo("o");
        assertThat(composed.additionalProperties()).containsEntry("extra", 7L);
    }
}
