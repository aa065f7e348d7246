package dev.espalier.generator.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    @TempDir
    Path folder;

    @Test
    void aNumberKeepsItsText() throws IOException {
        assertThat(read("[1.10, 1e3, 0.00000010, -0, 12345678901234567890]"))
                .extracting(JsonNode::asText)
                .containsExactly("1.10", "1e3", "0.00000010", "-0", "12345678901234567890");
    }

    @Test
    void theRestIsReadToo() throws IOException {
        String json = "{\"a\":[true,false,null,\"t\\u0000\",{}],\"b\":{\"c\":[],\"d\":7}}";

        assertThat(read(json)).hasToString(json);
    }

    private JsonNode read(String json) throws IOException {
        return JsonFile.read(Files.writeString(folder.resolve("document.json"), json));
    }
}
