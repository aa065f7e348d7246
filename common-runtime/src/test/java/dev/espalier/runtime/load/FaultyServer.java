package dev.espalier.runtime.load;

import dev.espalier.runtime.load.LoadServer.Answer;
import dev.espalier.runtime.load.LoadServer.Request;
import dev.espalier.runtime.load.LoadServer.Then;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Things with numbers. It counts how often each request took effect, and fails one in twenty in one way or another. */
final class FaultyServer implements LoadServer.Handler {
    private static final int ONE_IN = 20;
    private static final long SLOW_MILLIS = 20;

    enum Fault {
        RESET_UNREAD,
        RESET_READ,
        STATUS_500,
        STATUS_503,
        STATUS_429,
        SLOW,
        TRUNCATED,
        /** It answers, and closes the connection, on which the next request may already be on its way. */
        CLOSED
    }

    private static final Fault[] FAULTS = Fault.values();

    private final AtomicIntegerArray effects;
    private final AtomicIntegerArray faults = new AtomicIntegerArray(FAULTS.length);
    private final AtomicInteger requests = new AtomicInteger();
    private final Random random = new Random(20260101);

    FaultyServer(int numbers) {
        effects = new AtomicIntegerArray(numbers);
    }

    /** How often the request with this number took effect. */
    int effects(int number) {
        return effects.get(number);
    }

    int requests() {
        return requests.get();
    }

    /** How often the server failed in which way. */
    Map<Fault, Integer> counts() {
        Map<Fault, Integer> counts = new TreeMap<>();
        for (Fault fault : FAULTS) {
            counts.put(fault, faults.get(fault.ordinal()));
        }
        return counts;
    }

    @Override
    public boolean isRefusedUnread() {
        boolean refused = random.nextInt(ONE_IN * FAULTS.length) == 0;
        if (refused) {
            count(Fault.RESET_UNREAD);
        }
        return refused;
    }

    @Override
    public Answer answer(Request request) throws InterruptedException {
        requests.incrementAndGet();
        int number = number(request);
        int fault = random.nextInt(ONE_IN * FAULTS.length);
        return fault == 0 || fault >= FAULTS.length ? success(request, number) : fail(FAULTS[fault], request, number);
    }

    private static int number(Request request) {
        if (request.method().equals("POST")) {
            int start = request.body().indexOf("\"size\":") + "\"size\":".length();
            return Integer.parseInt(
                    request.body().substring(start, request.body().indexOf('}', start)));
        }
        return Integer.parseInt(request.path().substring("/things/".length()));
    }

    private Answer success(Request request, int number) {
        effects.incrementAndGet(number);
        return switch (request.method()) {
            case "DELETE" -> Answer.of(204, "");
            case "POST" -> Answer.of(201, thing(number));
            default -> Answer.of(200, thing(number));
        };
    }

    private static String thing(int number) {
        return "{\"id\":\"a\",\"size\":" + number + "}";
    }

    private Answer fail(Fault fault, Request request, int number) throws InterruptedException {
        count(fault);
        switch (fault) {
            case RESET_READ -> {
                perhapsDo(number);
                return Answer.reset();
            }
            case STATUS_500 -> {
                perhapsDo(number);
                return Answer.of(500, "");
            }
            case STATUS_503 -> {
                perhapsDo(number);
                return Answer.of(503, "", "Retry-After: 0");
            }
            case STATUS_429 -> {
                return Answer.of(429, "", "Retry-After: 0");
            }
            case SLOW -> {
                Thread.sleep(SLOW_MILLIS);
                return success(request, number);
            }
            case TRUNCATED -> {
                effects.incrementAndGet(number);
                return Answer.truncated(200, thing(number));
            }
            case CLOSED -> {
                return success(request, number).then(Then.CLOSE);
            }
            default -> throw new AssertionError(fault);
        }
    }

    /** Nobody can tell whether a server that fails has done anything before. */
    private void perhapsDo(int number) {
        if (random.nextBoolean()) {
            effects.incrementAndGet(number);
        }
    }

    private void count(Fault fault) {
        faults.incrementAndGet(fault.ordinal());
    }
}
