package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.yaml.Places;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generator plugin validates a document too, and names no file or line. So whatever is done to a keyword is refused
 * here, with a place, or is nothing that the plugin minds.
 */
class PluginValidationTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = Places.at("specs/tiny/things.yaml", 0, 0);

    @TempDir
    Path specs;

    private SpecLoader.Loaded loaded;

    @BeforeEach
    void document() throws IOException {
        String schemas = "    Kind: {type: string, enum: [a, b], maxLength: 1, default: a}\n"
                + "    Sized: {type: object, required: [size], properties: {size: {type: number, minimum: 1, example: 1.5}}}\n"
                + "    Wide: {allOf: [{$ref: '#/components/schemas/Sized'}, {properties: {a: {type: string}}}]}\n"
                + "    Some: {oneOf: [{$ref: '#/components/schemas/Wide'}],"
                + " discriminator: {propertyName: a, mapping: {w: '#/components/schemas/Wide'}}}\n";
        loaded = TinyDocument.load(
                specs,
                TinyDocument.SHARED.replace(
                        "version: '1'",
                        "version: '1', contact: {email: a@tiny.example}, license: {name: A, url: 'https://a.example'}"),
                TinyDocument.THINGS.replace("    ThingPage:\n", schemas + "    ThingPage:\n"));
    }

    @Test
    void whatTheDocumentHoldsPassesBoth() {
        assertThat(outcome()).isEmpty();
    }

    @Test
    void aKeywordThatIsMissing() {
        assertThat(outcomes(null)).isEmpty();
    }

    @Test
    void aKeywordThatIsText() {
        assertThat(outcomes(JSON.textNode("odd"))).isEmpty();
    }

    @Test
    void aKeywordThatIsEmpty() {
        assertThat(outcomes(JSON.textNode(""))).isEmpty();
        assertThat(outcomes(JSON.nullNode())).isEmpty();
    }

    @Test
    void aKeywordThatIsANumberOrAFlag() {
        assertThat(outcomes(JSON.numberNode(7))).isEmpty();
        assertThat(outcomes(JSON.booleanNode(true))).isEmpty();
    }

    @Test
    void aKeywordThatIsAList() {
        assertThat(outcomes(JSON.arrayNode())).isEmpty();
    }

    /** What is wrong after each keyword in turn was replaced, or removed if there is no value. */
    private Map<String, List<String>> outcomes(JsonNode value) {
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        if (value != null) {
            loaded.places().put(value, PLACE);
        }
        for (Piece piece : Pieces.of(loaded.document())) {
            for (Map.Entry<String, JsonNode> keyword : List.copyOf(piece.node().properties())) {
                // The version is checked when a document is loaded.
                if (!keyword.getKey().equals("openapi")) {
                    ObjectNode node = (ObjectNode) piece.node();
                    node.remove(keyword.getKey());
                    if (value != null) {
                        node.set(keyword.getKey(), value);
                    }
                    List<String> outcome = outcome();
                    node.set(keyword.getKey(), keyword.getValue());
                    if (!outcome.isEmpty()) {
                        outcomes.put(piece.name() + " " + keyword.getKey(), outcome);
                    }
                }
            }
        }
        return outcomes;
    }

    /** What is refused without a place, or not here at all. */
    private List<String> outcome() {
        try {
            DocumentReader.read(loaded.document().root(), loaded.places());
        } catch (SpecException e) {
            return e.getMessage()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.matches("specs/tiny/\\w+\\.yaml:\\d+:\\d+: \\S.*"))
                    .toList();
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(loaded.document().root().toString(), List.of(), options);
        return new ArrayList<>(result.getMessages());
    }
}
