package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The harness asks each list for its first page and for another, and finds a client that puts the place elsewhere. */
class PagesContractTest extends TortureContractTest {
    private static final String DOCUMENT = SpecDocument.ofVendor("torture").text();

    @ParameterizedTest
    @ValueSource(strings = {"list-numbered-pages", "list-pages"})
    void aRightListPasses(String operation) {
        assertThat(faults(DOCUMENT, operation)).isEmpty();
    }

    @Test
    void aNumberElsewhereInThePathIsReported() {
        assertThat(faults(changed("{text}/{page-number}", "{page-number}/{text}"), "list-numbered-pages"))
                .contains("The path of the request is /numbered/a/1 and should be /numbered/1/a.")
                .contains("The path of the request is /numbered/a/7 and should be /numbered/7/a.");
    }

    @Test
    void aCursorOfAnotherNameIsReported() {
        assertThat(faults(changed("page[after]~*", "after"), "list-pages-of-text"))
                .contains("and should be {after=[[c]], ids=[[a]]}.");
    }

    private static String changed(String part, String other) {
        assertThat(DOCUMENT).contains(part);
        return DOCUMENT.replace(part, other);
    }

    /** What the failed cases say. */
    private String faults(String document, String operation) {
        SpecDocument read = SpecDocument.of(document);
        List<String> messages = new ArrayList<>();
        for (Contract.Case test : new Contract(read, server, client).cases(read.operation(operation))) {
            try {
                test.test().execute();
            } catch (Throwable e) {
                messages.add(e.getMessage());
            }
        }
        return String.join("\n", messages);
    }
}
