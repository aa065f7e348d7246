package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Wait;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to wait for the result of an operation. */
class WaitTest {
    private static final String GET = """
          /things/{thingId}:
            get:
              tags: [Things]
              operationId: get-thing
              x-method: get
              summary: Gets a thing.
              externalDocs: {url: 'https://tiny.example/things'}
              x-waits:
                - method: awaitDry
                  summary: Waits until the paint is dry.
                  state: paint
                  until: [dry, very-dry]
                  failed: [smeared]
                  problem: name
                  interval: PT5S
              parameters:
                - {name: thingId, in: path, required: true, description: Which., schema: {type: string}, example: a}
              responses:
                '200':
                  description: It.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/PaintedThing'}
                      example: {name: chair, paint: wet}
        components:
          schemas:
            Paint: {type: string, enum: [wet, dry, very-dry, smeared]}
            PaintedThing:
              type: object
              required: [paint]
              properties:
                name: {type: string}
                key: {type: string, format: password}
                paint: {$ref: '#/components/schemas/Paint'}
                size: {type: integer}
        """.indent(0);
    private static final String THINGS = TinyDocument.THINGS.replace("components:\n  schemas:\n", GET);

    @TempDir
    Path specs;

    private Document read(String part, String changed) throws IOException {
        assertThat(THINGS).contains(part);
        return TinyDocument.read(specs, THINGS.replace(part, changed));
    }

    private OperationView view(String part, String changed) throws IOException {
        ApiView api = new ApiViews(read(part, changed), "api", "model", "Tiny")
                .views()
                .get("Things");
        return api.operations().stream()
                .filter(operation -> operation.method().equals("awaitDry"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isReadWithAllThatItSays() throws IOException {
        Wait wait = read("", "").operations().get(2).waits().get(0);

        assertThat(wait.method()).isEqualTo("awaitDry");
        assertThat(wait.summary()).isEqualTo("Waits until the paint is dry.");
        assertThat(wait.state()).isEqualTo("paint");
        assertThat(wait.until()).containsExactly("dry", "very-dry");
        assertThat(wait.failed()).containsExactly("smeared");
        assertThat(wait.problem()).isEqualTo("name");
        assertThat(wait.interval()).contains(Duration.ofSeconds(5));
    }

    @Test
    void becomesAMethodBesideTheOperation() throws IOException {
        OperationView view = view("", "");

        assertThat(view.returnType()).isEqualTo("Waiter<PaintedThing>");
        assertThat(view.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.isImplementedByRetrofit()).isFalse();
            assertThat(variant.arguments()).isEqualTo("String thingId");
            assertThat(variant.result().lines().map(String::strip))
                    .containsExactly(
                            "Waiter.polling(",
                            "\"tiny get-thing\",",
                            "get(thingId),",
                            "PaintedThing::paint,",
                            "List.of(Paint.DRY, Paint.VERY_DRY),",
                            "List.of(Paint.SMEARED))",
                            ".problem(PaintedThing::name)",
                            ".pollInterval(Duration.parse(\"PT5S\"))");
            assertThat(String.join(" ", variant.javadoc()))
                    .contains("Waits until the paint is dry.")
                    .contains("until {@code paint} is {@code dry} or {@code very-dry}.")
                    .contains("if it is {@code smeared}.");
        });
    }

    @Test
    void whatIsNotSaidIsNotWritten() throws IOException {
        OperationView view =
                view("          failed: [smeared]\n          problem: name\n          interval: PT5S\n", "");

        assertThat(view.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.result()).endsWith("List.of())");
            assertThat(String.join(" ", variant.javadoc())).doesNotContain("Fails");
        });
    }

    @Test
    void takesOptionalParametersAsTheOperationDoes() throws IOException {
        OperationView view = view(
                "      parameters:\n        - {name: thingId",
                "      parameters:\n        - {name: light, in: query, description: How., schema: {type: string}, example: a}\n"
                        + "        - {name: thingId");

        assertThat(view.variants())
                .extracting(VariantView::arguments)
                .containsExactly(
                        "String thingId, GetParams params",
                        "String thingId, UnaryOperator<GetParams.Builder> params",
                        "String thingId");
        assertThat(view.variants().get(0).result()).contains("get(thingId, params),");
        assertThat(view.variants())
                .extracting(VariantView::result)
                .endsWith(
                        "awaitDry(thingId, params.apply(GetParams.builder()).build())",
                        "awaitDry(thingId, GetParams.none())");
        assertThat(view.params()).isNull();
    }

    @Test
    void isAsDeprecatedAsTheOperation() throws IOException {
        OperationView view = view(
                "      summary: Gets a thing.\n",
                "      summary: Gets a thing.\n      deprecated: true\n      x-deprecation: Look.\n");

        assertThat(view.deprecated()).isTrue();
        assertThat(view.variants().get(0).javadoc()).contains(" * @deprecated Look.");
    }

    @Test
    void isInBetaAsTheOperation() throws IOException {
        assertThat(view("", "").beta()).isFalse();
        assertThat(view("      summary: Gets a thing.\n", "      summary: Gets a thing.\n      x-beta: true\n")
                        .beta())
                .isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            method: awaitDry        | summry: a               | GET /things/{thingId} x-waits has no method. Add it.
            method: awaitDry        | method: class           | x-waits class has the method "class", which is no name in Java.
            method: awaitDry        | method: toString        | has the method "toString", which means something else in generated code.
            method: awaitDry        | method: get             | GET /things/{thingId} and GET /things/{thingId} x-waits get would both become ThingsApi.get. Give one of them another method.
            method: awaitDry        | method: creatething     | POST /things and GET /things/{thingId} x-waits creatething would become ThingsApi.createThing and ThingsApi.creatething, which differ in capitals alone.
            summary: Waits until the paint is dry. | description: a | has no summary. Add it.
            state: paint            | state: pant             | GET /things/{thingId} x-waits awaitDry has the state "pant", which PaintedThing has not. Did you mean paint?
            state: paint            | state: size             | x-waits awaitDry has the state "size", which is no enum. Name one.
            until: [dry, very-dry]  | until: []               | x-waits awaitDry has the until []. Write a list of texts.
            until: [dry, very-dry]  | until: dry              | x-waits awaitDry has the until "dry". Write a list of texts.
            until: [dry, very-dry]  | until: [drey]           | x-waits awaitDry names "drey", which is no value of Paint. Did you mean dry?
            until: [dry, very-dry]  | until: [dry, dry]       | x-waits awaitDry names "dry" twice in until and failed. Keep one of them.
            failed: [smeared]       | failed: [dry]           | x-waits awaitDry names "dry" twice in until and failed. Keep one of them.
            problem: name           | problem: nam            | x-waits awaitDry has the problem "nam", which PaintedThing has not. Did you mean name?
            problem: name           | problem: key            | x-waits awaitDry would show key in messages, which is secret.
            interval: PT5S          | interval: 5s            | x-waits awaitDry needs interval to be a duration such as PT2S, PT30S at most.
            interval: PT5S          | interval: PT31S         | x-waits awaitDry needs interval to be a duration such as PT2S, PT30S at most.
            interval: PT5S          | every: PT5S             | x-waits awaitDry has the unknown keyword "every".
            """)
    void isRefusedWhereItCannotBeDone(String part, String changed, String sentence) {
        assertThatThrownBy(() -> read(part, changed))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("specs/tiny/things.yaml:")
                .hasMessageContaining(sentence);
    }

    @Test
    void onlyAGetIsAskedAgainAndAgain() {
        assertThatThrownBy(() -> read("/things/{thingId}:\n    get:", "/things/{thingId}:\n    put:"))
                .hasMessageContaining(
                        "specs/tiny/things.yaml:44:11: PUT /things/{thingId} x-waits awaitDry asks again and"
                                + " again, which only a GET may do. Move it to one.");
    }

    @Test
    void aListIsNotWaitedFor() {
        assertThatThrownBy(() -> read(
                        "      x-pagination:",
                        "      x-waits:\n        - {method: awaitAll, summary: Waits., state: name, until: [a]}\n"
                                + "      x-pagination:"))
                .hasMessageContaining(
                        "GET /things x-waits awaitAll waits for a list. Move it to the operation that gets"
                                + " one item.");
    }

    @Test
    void aResultThatIsNoObjectOrCanBeNullIsNotWaitedFor() {
        String sentence = "GET /things/{thingId} x-waits awaitDry needs a result that is an object, and never null.";

        assertThatThrownBy(() -> read(
                        "              schema: {$ref: '#/components/schemas/PaintedThing'}\n"
                                + "              example: {name: chair, paint: wet}",
                        "              schema: {$ref: '#/components/schemas/Paint'}\n              example: wet"))
                .hasMessageContaining(sentence);
        assertThatThrownBy(() -> read(
                        "'200':\n          description: It.",
                        "'202':\n          description: Not yet.\n" + "        '200':\n          description: It."))
                .hasMessageContaining(sentence);
    }

    @Test
    void namesTheOperationAsErrorsDo() throws IOException {
        ApiView api = new ApiViews(read("", ""), "api", "model", "TINY").views().get("Things");

        assertThat(api.operations().get(3).variants().get(0).result()).contains("\"tiny get-thing\"");
        assertThat(api.imports())
                .contains("dev.espalier.runtime.Waiter", "java.time.Duration", "java.util.List", "model.Paint");
    }
}
