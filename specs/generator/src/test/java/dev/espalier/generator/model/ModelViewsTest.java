package dev.espalier.generator.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.spec.SpecDocument;
import org.junit.jupiter.api.Test;

class ModelViewsTest {
    @Test
    void twoSchemasOfOneClassAreRefused() throws JsonProcessingException {
        String schema = "{\"type\": \"string\", \"enum\": [\"a\"]}";
        SpecDocument document = new SpecDocument((ObjectNode) new ObjectMapper()
                .readTree("{\"x-webhooks\": [\"live-stream\", \"LiveStream\"], \"components\": {\"schemas\":"
                        + " {\"live-stream\": "
                        + schema + ", \"LiveStream\": " + schema + "}}}"));

        assertThatThrownBy(() -> new ModelViews(document, "model").views())
                .hasMessage(
                        "The schemas LiveStream and live-stream would both become the class LiveStream. Rename one of"
                                + " them.");
    }
}
