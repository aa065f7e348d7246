package dev.espalier.generator.reader;

import static dev.espalier.generator.reader.TinyDocument.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations that the vendor may change or withdraw. */
class BetaTest {
    private static final String PLACE = "      summary: Creates a thing.\n";
    private static final String SENTENCE = " * <p>In beta: Tiny may change or withdraw it without notice.";

    @TempDir
    Path specs;

    private Document read() throws IOException {
        return TinyDocument.read(specs, TinyDocument.THINGS.replace(PLACE, PLACE + "      x-beta: true\n"));
    }

    private static ApiView view(Document document) {
        return new ApiViews(document, "api", "model", "Tiny").views().get("Things");
    }

    @Test
    void isWhatSaysSo() throws IOException {
        assertThat(read().operations()).extracting(Operation::isBeta).containsExactly(false, true);
    }

    @Test
    void isAnnotatedAndSaysSoInItsComment() throws IOException {
        ApiView api = view(read());
        OperationView create = api.operations().get(1);
        VariantView variant = create.variants().get(0);

        assertThat(create.beta()).isTrue();
        assertThat(variant.annotations()).startsWith("@Beta");
        assertThat(variant.javadoc()).contains(SENTENCE);
        assertThat(api.imports()).contains("dev.espalier.runtime.operation.Beta");
    }

    @Test
    void whatIsNoBetaHasNothingOfIt() throws IOException {
        OperationView list = view(read()).operations().get(0);

        assertThat(list.beta()).isFalse();
        assertThat(list.variants()).allSatisfy(variant -> {
            assertThat(variant.annotations()).doesNotContain("@Beta");
            assertThat(variant.javadoc()).doesNotContain(SENTENCE);
        });
        assertThat(view(TinyDocument.read(specs, TinyDocument.THINGS)).imports())
                .doesNotContain("dev.espalier.runtime.operation.Beta");
    }

    @Test
    void whatIsNoBetaDoesNotSaySo() {
        assertFault(
                specs,
                PLACE,
                PLACE + "      x-beta: false\n",
                "specs/tiny/things.yaml:25:7: POST /things is no beta. Leave x-beta out.");
    }

    @Test
    void isAFlag() {
        assertFault(
                specs,
                PLACE,
                PLACE + "      x-beta: public\n",
                "specs/tiny/things.yaml:25:7: POST /things has the x-beta \"public\". Write true or false.");
    }

    @Test
    void onlyOperationsAre() {
        assertFault(
                specs,
                "    Thing:\n      type: object\n",
                "    Thing:\n      type: object\n      x-beta: true\n",
                "specs/tiny/things.yaml:40:7: Thing has the unknown keyword \"x-beta\".");
    }
}
