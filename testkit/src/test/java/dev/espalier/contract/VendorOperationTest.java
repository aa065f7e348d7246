package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorOperationTest {
    private static final List<SpecOperation> DOCUMENT =
            SpecDocument.of("{\"paths\": {\"/trees/{treeId}\": {\"get\": {}}}}").operations();

    @Test
    void isFoundWhateverItsParametersAreCalled() {
        assertThat(fault("Trees\tGET\t/trees/{}")).isEmpty();
    }

    @Test
    void isMissedByItsMethodAndItsPath() {
        assertThat(fault("Trees\tDELETE\t/trees/{}"))
                .isEqualTo("DELETE /trees/{} is not in the document: add it, or say in operations.tsv why it is left"
                        + " out.");
        assertThat(fault("Trees\tGET\t/trees")).startsWith("GET /trees is not in the document");
    }

    @Test
    void mayBeLeftOutWithAReason() {
        assertThat(fault("Trees\tDELETE\t/trees/{}\tNobody fells them.")).isEmpty();
        assertThat(fault("Trees\tGET\t/trees/{}\tNobody looks."))
                .isEqualTo("GET /trees/{} is in the document, so take the reason why it is left out from"
                        + " operations.tsv.");
    }

    private static String fault(String line) {
        List<VendorOperation> operations =
                VendorOperation.read("# What there is\ntag\tmethod\tpath\tleft out\n" + line);
        assertThat(operations).hasSize(1);
        return operations.get(0).fault(DOCUMENT);
    }
}
