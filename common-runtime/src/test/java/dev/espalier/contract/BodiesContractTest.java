package dev.espalier.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of one area of the torture document: bodies that are no JSON, answers without any, no credential. */
class BodiesContractTest extends TortureContractTest {
    @TestFactory
    Stream<DynamicTest> operations() {
        SpecDocument document = bodies();
        Contract contract = new Contract(document, server, client);
        return document.operations().stream()
                .flatMap(operation -> contract.cases(operation).stream()
                        .map(test -> DynamicTest.dynamicTest(operation.id() + ": " + test.name(), test.test())));
    }

    private static SpecDocument bodies() {
        JsonObject root =
                JsonParser.parseString(SpecDocument.ofVendor("torture").text()).getAsJsonObject();
        root.getAsJsonObject("paths")
                .entrySet()
                .removeIf(path -> !isOfBodies(path.getValue().getAsJsonObject()));
        return SpecDocument.of(root.toString());
    }

    private static boolean isOfBodies(JsonObject path) {
        JsonArray tags =
                path.entrySet().iterator().next().getValue().getAsJsonObject().getAsJsonArray("tags");
        return tags.contains(new JsonPrimitive("Bodies"));
    }
}
