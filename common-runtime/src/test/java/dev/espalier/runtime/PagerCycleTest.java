package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.PagingException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lists whose cursors lead in a circle. */
class PagerCycleTest {
    private static final int MOST = 40;

    @Test
    void everyCircleIsNoticedBeforeTwiceAsManyPagesCameAgain() {
        for (int before = 0; before < MOST; before++) {
            for (int circle = 1; circle < MOST; circle++) {
                int cameAgain = pages(before, circle) - (before + circle);

                assertThat(cameAgain)
                        .as("%d pages lead into a circle of %d", before, circle)
                        .isBetween(0, Math.max(before, 2 * circle - 2))
                        .isLessThan(2 * (before + circle));
            }
        }
    }

    @Test
    void aPageThatLeadsToItselfIsNoticedAtOnce() {
        for (int before = 0; before < MOST; before++) {
            assertThat(pages(before, 1)).isEqualTo(before + 1);
        }
    }

    @Test
    void aListWithoutACircleIsReadToItsEnd() {
        AtomicInteger pages = new AtomicInteger();
        Pager<String> list = Pager.of("acme list-things", cursor -> {
            int number = pages.incrementAndGet();
            return ApiCall.of(FakePages.page(String.valueOf(number), number < 10_000, "x"));
        });

        assertThat(list).hasSize(10_000);
    }

    /** How many pages are asked for before the circle is noticed. */
    private static int pages(int before, int circle) {
        AtomicInteger asked = new AtomicInteger();
        Set<String> distinct = new HashSet<>();
        Pager<String> list = Pager.of("acme list-things", cursor -> {
            asked.incrementAndGet();
            distinct.add(cursor);
            int number = Integer.parseInt(cursor);
            int next = number + 1 < before + circle ? number + 1 : before;
            return ApiCall.of(FakePages.page(String.valueOf(next), true, "x"));
        });

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> list.from("0").pages().forEach(page -> {}))
                .withMessageContaining("came a second time, so the list would never end");
        assertThat(distinct).hasSize(before + circle);
        return asked.get();
    }
}
