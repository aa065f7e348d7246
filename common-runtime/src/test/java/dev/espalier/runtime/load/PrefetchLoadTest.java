package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.Page;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.load.LoadServer.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages asked for ahead, of a server that takes 20 ms for each, by a consumer that takes 10. */
@Timeout(value = 120)
class PrefetchLoadTest {
    private static final int PAGES = 20;
    private static final long SERVER_MILLIS = 20;
    private static final long CONSUMER_MILLIS = 10;
    private static final int ROUNDS = Load.PRINTED ? 5 : 1;

    private LoadServer server;
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server = LoadServer.start(request -> {
            Thread.sleep(SERVER_MILLIS);
            return Answer.of(200, page(number(request.path())));
        });
        client = TestClient.builder().baseUrl(server.url()).build();
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        server.close();
    }

    /** Both kinds of list say where they are by a number. */
    private static int number(String path) {
        int equals = path.indexOf('=');
        return equals < 0 ? 1 : Integer.parseInt(path.substring(equals + 1));
    }

    private static String page(int number) {
        String items = number > PAGES ? "" : "{\"id\":\"" + number + "\",\"size\":1}";
        boolean more = number < PAGES;
        return "{\"data\":[" + items + "],\"pagination\":{\"endCursor\":\"" + (number + 1) + "\",\"hasNextPage\":"
                + more + "}}";
    }

    /** The order is asserted; how long it takes depends on the machine, so it is told. */
    @Test
    void theSamePagesComeInTheSameOrderAndSooner() throws InterruptedException {
        TestApi things = client.things();
        for (int i = 0; i < ROUNDS; i++) {
            long sequential = millis(things.list());
            long cursor = millis(things.list().prefetch(1));
            long counted = millis(things.numbered());
            long ahead = millis(things.numbered().prefetch(4));
            Load.figure(
                    "prefetch",
                    "by cursor %d ms, one ahead %d ms: %.2f; counted %d ms, four ahead %d ms: %.2f",
                    sequential,
                    cursor,
                    (double) cursor / sequential,
                    counted,
                    ahead,
                    (double) ahead / counted);
        }
    }

    private static long millis(Pager<Thing> list) throws InterruptedException {
        long start = System.nanoTime();
        List<String> ids = new ArrayList<>();
        for (Page<Thing> page : list.pages()) {
            page.items().forEach(thing -> ids.add(thing.id()));
            Thread.sleep(CONSUMER_MILLIS);
        }
        assertThat(ids).hasSize(PAGES).startsWith("1", "2").endsWith("19", "20");
        return (System.nanoTime() - start) / 1_000_000;
    }
}
