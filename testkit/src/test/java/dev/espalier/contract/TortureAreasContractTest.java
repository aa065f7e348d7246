package dev.espalier.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of two areas of the torture document. */
class TortureAreasContractTest extends TortureContractTest {
    /** Bodies that are no JSON, answers without any, no credential. */
    @TestFactory
    Stream<DynamicTest> bodies() {
        return operations("Bodies");
    }

    /** Every way in which a parameter is sent. */
    @TestFactory
    Stream<DynamicTest> parameters() {
        return operations("Parameters");
    }

    private Stream<DynamicTest> operations(String tag) {
        SpecDocument document = area(tag);
        Contract contract = new Contract(document, server, client);
        return document.operations().stream()
                .flatMap(operation -> contract.cases(operation).stream()
                        .map(test -> DynamicTest.dynamicTest(operation.id() + ": " + test.name(), test.test())));
    }

    private static SpecDocument area(String tag) {
        JsonObject root =
                JsonParser.parseString(SpecDocument.ofVendor("torture").text()).getAsJsonObject();
        root.getAsJsonObject("paths")
                .entrySet()
                .removeIf(path -> !isTagged(path.getValue().getAsJsonObject(), tag));
        return SpecDocument.of(root.toString());
    }

    private static boolean isTagged(JsonObject path, String tag) {
        JsonArray tags =
                path.entrySet().iterator().next().getValue().getAsJsonObject().getAsJsonArray("tags");
        return tags.contains(new JsonPrimitive(tag));
    }
}
