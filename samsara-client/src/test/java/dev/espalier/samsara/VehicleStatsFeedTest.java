package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.espalier.runtime.Feed;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.samsara.model.VehicleStatType;
import dev.espalier.samsara.model.VehicleStatsSeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VehicleStatsFeedTest extends StubbedSamsara {
    private static final String PATH = "/fleet/vehicles/stats/feed";

    private final List<String> seen = new ArrayList<>();
    private String storedCursor = "";

    /** Trucks 1 and 2, then 3, then nothing new for one poll, then 4 and the end for now. */
    @BeforeEach
    void stubFeed() {
        page(PATH, "", "[{\"id\": \"1\"}, {\"id\": \"2\"}]", "c1", true);
        page(PATH, "c1", "[{\"id\": \"3\"}]", "c2", false);
        page(PATH, "c2", "[]", "c3", false);
        page(PATH, "c3", "[{\"id\": \"4\"}]", "c4", false);
    }

    private Feed<VehicleStatsSeries> feed() {
        return samsara.vehicleStats().feed(List.of(VehicleStatType.GPS, VehicleStatType.ENGINE_STATES));
    }

    /** Takes a page as a user does: handles the items, then stores the cursor. */
    private void take(Page<VehicleStatsSeries> page) {
        page.items().forEach(item -> seen.add(item.id()));
        storedCursor = page.nextCursor().orElseThrow();
    }

    private boolean takeUntil(String last, Page<VehicleStatsSeries> page) {
        take(page);
        return !seen.contains(last);
    }

    @Test
    void readAsAListEndsAtTheNewestItem() {
        assertThat(feed()).extracting(VehicleStatsSeries::id).containsExactly("1", "2", "3");
    }

    @Test
    void followGoesOnAfterTheNewestItem() {
        feed().follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void followWaitsFiveSecondsOnlyWhereNoPageFollows() {
        feed().follow(page -> takeUntil("4", page));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void followWaitsAfterAnEmptyPageThatPromisesMore() {
        page(PATH, "c1", "[]", "c2", true);
        page(PATH, "c2", "[{\"id\": \"4\"}]", "c3", true);

        feed().follow(page -> takeUntil("4", page));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void readAsAListEndsWhereAFeedPromisesMoreAndStandsStill() {
        page(PATH, "c1", "[]", "c1", true);

        assertThat(feed()).extracting(VehicleStatsSeries::id).containsExactly("1", "2");
    }

    @Test
    void theWaitBetweenPollsCanBeSet() {
        feed().pollInterval(Duration.ofSeconds(30)).follow(page -> takeUntil("4", page));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    @Test
    void everyPageAsksForTheSameTypes() {
        feed().follow(page -> takeUntil("4", page));

        assertThat(requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.getUrl()).contains("types=gps,engineStates"));
    }

    @Test
    void aRestartFromTheStoredCursorLosesAndRepeatsNothing() {
        feed().follow(page -> takeUntil("3", page));
        samsara.close();
        openClient();

        feed().from(storedCursor).follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aRestartFromTheCursorOfAnEmptyPageGoesOnThere() {
        feed().follow(page -> {
            take(page);
            return !page.items().isEmpty();
        });
        assertThat(storedCursor).isEqualTo("c3");

        feed().from(storedCursor).follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void anErrorBetweenTwoPagesIsRetriedAndCostsNoItem() {
        SERVER.stubFor(getPage(PATH, "c1")
                .inScenario("error")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serviceUnavailable().withHeader("Retry-After", "2"))
                .willSetStateTo("well"));
        SERVER.stubFor(getPage(PATH, "c1")
                .inScenario("error")
                .whenScenarioStateIs("well")
                .willReturn(okJson(pageBody("[{\"id\": \"3\"}]", "c2", false))));

        feed().follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
        assertThat(sleeper.waits()).hasSize(3).endsWith(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(sleeper.waits().get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void anErrorThatStaysEndsTheFollowingAndTheCursorStillLeadsOn() {
        SERVER.stubFor(getPage(PATH, "c1").willReturn(unauthorized()));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> feed().follow(page -> takeUntil("4", page)));
        page(PATH, "c1", "[{\"id\": \"3\"}]", "c2", false);
        feed().from(storedCursor).follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aPageThatTheVisitorFailsOnComesAgainAfterTheRestart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> feed().follow(page -> {
                    if (page.items().size() == 1) {
                        throw new IllegalStateException("database is down");
                    }
                    return takeUntil("4", page);
                }));

        feed().from(storedCursor).follow(page -> takeUntil("4", page));

        assertThat(seen).containsExactly("1", "2", "3", "4");
    }

    @Test
    void followAsyncVisitsTheSamePages() throws Exception {
        feed().followAsync(page -> takeUntil("4", page)).get(10, TimeUnit.SECONDS);

        assertThat(seen).containsExactly("1", "2", "3", "4");
        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void followAsyncFailsWithTheErrorOfThePage() {
        SERVER.stubFor(getPage(PATH, "c1").willReturn(unauthorized()));

        CompletableFuture<Void> following = feed().followAsync(page -> takeUntil("4", page));

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> following.orTimeout(10, TimeUnit.SECONDS).join())
                .withCauseInstanceOf(AuthenticationException.class);
        assertThat(storedCursor).isEqualTo("c1");
    }

    @Test
    void cancelStopsFollowing() {
        CompletableFuture<CompletableFuture<Void>> handle = new CompletableFuture<>();
        CompletableFuture<Void> following = feed().followAsync(page -> {
            take(page);
            return handle.join().cancel(true);
        });
        handle.complete(following);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> following.get(10, TimeUnit.SECONDS));
        assertThat(requests()).hasSize(1);
    }
}
