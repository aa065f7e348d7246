package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCheckTest {
    private static final String NUMBERS = "{\"type\": \"array\", \"items\": {\"type\": \"number\"}}";

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"50000, 50000", "50000, 50000.0", "50000, 5.0E4", "0.00001, 1.0E-5", "1.50, 1.5", "-0.5, -0.5"})
    void aNumberMayBeWrittenInAnyWay(String example, String sent) {
        assertThat(faults("{\"type\": \"number\"}", example, sent)).isEmpty();
        assertThat(faults(NUMBERS, "[" + example + ", 2]", sent + ",2.0")).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"50000, 50000.1", "50000, -50000", "50000, much", "50000, ''"})
    void anotherNumberIsReported(String example, String sent) {
        assertReported(faults("{\"type\": \"number\"}", example, sent));
        assertReported(faults(NUMBERS, "[" + example + ", 2]", sent + ",2.0"));
    }

    @ParameterizedTest(name = "{0} {1} as {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"integer | 3 | 3.0", "string | \"3\" | 3.0", "boolean | true | 1"})
    void whatIsNoNumberIsWrittenInOneWay(String type, String example, String sent) {
        assertReported(faults("{\"type\": \"" + type + "\"}", example, sent));
    }

    /** In the query and in a header. */
    private static void assertReported(List<String> faults) {
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).startsWith("The query of the request is {a=[[");
        assertThat(faults.get(1)).startsWith("The header A of the request is [[");
    }

    private static List<String> faults(String schema, String example, String sent) {
        SpecOperation operation =
                SpecDocument.of("""
                {"paths": {"/things": {"get": {"operationId": "list-things", "security": [], "parameters": [
                  {"name": "a", "in": "query", "schema": %1$s, "example": %2$s},
                  {"name": "A", "in": "header", "schema": %1$s, "example": %2$s}],
                "responses": {"204": {"description": "Done."}}}}}}
                """.formatted(schema, example)).operation("list-things");
        return RequestCheck.faults(
                new ExpectedRequest(operation, operation.parameters(), Optional.empty()),
                new ReceivedRequest("GET", "/things?a=" + sent, Map.of("A", List.of(sent)), new byte[0]));
    }
}
