package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.Pager;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** The method of a list whose page number is in the path does not take it. */
class GeneratedPagesTest extends TortureServer {
    private static final String NEXT = "{\"all\": {\"data\": [\"a\"], \"links\": [{\"rel\": \"next\"}]}}";
    private static final String LAST = "{\"all\": {\"links\": [{\"rel\": \"prev\"}], \"data\": [\"b\"]}}";

    @Test
    void thePagesAreCountedInThePath() throws InterruptedException {
        answer(200, NEXT);
        answer(200, LAST);

        Pager<String> list = parameters().numbered("1", "v", params -> params.size(5));

        assertThat(list).containsExactly("a", "b");
        assertThat(List.of(target(), target())).containsExactly("/numbered/1/1?size=5", "/numbered/1/2?size=5");
    }

    @Test
    void thePagesAreCountedWithoutAThread() throws InterruptedException {
        answer(200, NEXT);
        answer(200, LAST);
        List<String> texts = new ArrayList<>();

        parameters()
                .numbered("{page-number}", "v")
                .from("9")
                .forEachPageAsync(page -> texts.addAll(page.items()))
                .join();

        assertThat(texts).containsExactly("a", "b");
        assertThat(List.of(target(), target()))
                .containsExactly("/numbered/%7Bpage-number%7D/9", "/numbered/%7Bpage-number%7D/10");
    }

    private String target() throws InterruptedException {
        RecordedRequest request = sent();
        assertThat(request.getHeaders().get("Page-Number")).isEqualTo("v");
        return request.getTarget();
    }
}
