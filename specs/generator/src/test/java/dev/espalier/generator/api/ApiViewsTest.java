package dev.espalier.generator.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.api.ApiView.ParamView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.yaml.Places;
import org.junit.jupiter.api.Test;

class ApiViewsTest {
    @Test
    void anOptionalParameterHasTheNameThatTheDocumentGivesIt() throws JsonProcessingException {
        assertThat(optionalParameter("\"x-java-name\": \"start\", \"schema\": {\"type\": \"string\"}")
                        .name())
                .isEqualTo("start");
    }

    @Test
    void anOptionalParameterIsNamedAsOnTheWireOtherwise() throws JsonProcessingException {
        assertThat(optionalParameter("\"schema\": {\"type\": \"string\"}").name())
                .isEqualTo("startingAfter");
    }

    private static ParamView optionalParameter(String more) throws JsonProcessingException {
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree("""
                {"info": {"title": "Tiny", "version": "1"}, "servers": [{"url": "https://api.tiny.example"}],
                  "tags": [{"name": "Things"}], "paths": {"/things": {"get": {
                  "tags": ["Things"], "operationId": "list-things", "responses": {"204": {"description": "None."}},
                  "summary": "Lists.", "externalDocs": {"url": "https://tiny.example"},
                  "parameters": [{"name": "starting-after", "in": "query", "description": "Where.", "example": "a", %s}]}}}}
                """.formatted(more));
        Document document = DocumentReader.read(root, new Places());
        ApiView api = new ApiViews(document, "api", "model", "Tiny").views().get("Things");
        return api.operations().get(0).params().properties().get(0);
    }
}
