package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Pacer;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.load.LoadServer.Answer;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** 20 callers who ask as often as they may for what the vendor gives 5 times a second. */
@Timeout(value = 120)
class PacingLoadTest {
    private static final int CALLERS = 20;
    private static final int PERMITS = 5;
    private static final String THING = "{\"id\":\"a\",\"size\":1}";

    /** Public, as Retrofit asks. */
    public interface LimitedApi {
        @Operation(id = "get-limited", idempotent = true)
        @RateLimit(permits = PERMITS, per = "PT1S")
        @GET("limited/{caller}")
        ApiCall<Thing> limited(@Path("caller") int caller);
    }

    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicIntegerArray shares = new AtomicIntegerArray(CALLERS);

    @Test
    void theyKeepToTheLimitAndShareIt() throws Exception {
        try (LoadServer server = LoadServer.start(request -> {
                    arrivals.add(System.nanoTime());
                    return Answer.of(200, THING);
                });
                TestClient client = TestClient.builder()
                        .baseUrl(server.url())
                        .pacer(Pacer.local())
                        .build()) {
            // The first call of all loads classes, which would not be the pacer's delay.
            client.things().get("a").execute();
            arrivals.clear();
            LimitedApi things = client.operations(LimitedApi.class);
            // Takes the turn that is free, so that all callers stand in line before the next.
            things.limited(CALLERS).execute();
            long end = System.nanoTime() + Load.PACING_SECONDS * 1_000_000_000L;
            Load.together(CALLERS, caller -> {
                for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                    Duration rest = Duration.ofNanos(left);
                    try {
                        things.limited(caller)
                                .with(options -> options.deadline(rest))
                                .execute();
                        shares.incrementAndGet(caller);
                    } catch (DeadlineExceededException e) {
                        return;
                    }
                }
            });
        }
        List<Long> sorted = arrivals.stream().sorted().toList();
        int most = mostInASecond(sorted);
        int[] counts = IntStream.range(0, CALLERS).map(shares::get).sorted().toArray();
        Load.figure(
                "pacing",
                "%d callers, %d/s, %d s: %d requests, at most %d in a second, %d to %d for each caller",
                CALLERS,
                PERMITS,
                Load.PACING_SECONDS,
                sorted.size(),
                most,
                counts[0],
                counts[CALLERS - 1]);
        assertThat(most).isLessThanOrEqualTo(PERMITS + 1);
        // A caller whose thread the machine keeps waiting loses a round; that turns keep their order shows
        // LocalPacerTest.
        assertThat(counts[CALLERS - 1] - counts[0]).isLessThanOrEqualTo(2);
    }

    private static int mostInASecond(List<Long> sorted) {
        int most = 0;
        for (int i = 0; i < sorted.size(); i++) {
            long from = sorted.get(i);
            most = Math.max(most, (int) sorted.stream()
                    .filter(at -> at >= from && at - from < 1_000_000_000L)
                    .count());
        }
        return most;
    }
}
