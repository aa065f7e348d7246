package dev.espalier.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How many times the CPU time of another codec or client ours takes. The two take turns in one JVM, so that a busy or a
 * slow machine burdens both; only the CPU time of the JVM's Java threads counts, and the median of the rounds, so that
 * a disturbance of some rounds does not. Calls count with the server that answers them, which is the same for both. Of
 * three runs in new JVMs, which compile the code anew, the median is reported.
 */
final class PairedRatios {
    private static final int RUNS = 3;
    private static final int ROUNDS = 101;
    private static final int WARM_UP_ROUNDS = 200;
    private static final long ROUND_NANOS = 10_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Keeps results alive, so that no work is optimised away. */
    private static volatile Object last = "";

    private PairedRatios() {}

    /** Without arguments three runs; with {@code once} one. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            compare();
        } else {
            once();
        }
    }

    private static void compare() throws IOException, InterruptedException {
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            for (String line : NewJvm.run(PairedRatios.class, List.of(), "once")) {
                String[] measured = line.split("=");
                ratios.computeIfAbsent(measured[0], key -> new ArrayList<>()).add(Double.parseDouble(measured[1]));
            }
        }
        ratios.forEach((what, runs) -> {
            Collections.sort(runs);
            System.out.printf(Locale.ROOT, "%-30s CPU time %.2f (runs %s)%n", what, runs.get(RUNS / 2), runs);
        });
    }

    private static void once() throws IOException {
        byte[] page = Payloads.page();
        Codec ours = Peer.ESPALIER.codec();
        for (Peer peer : new Peer[] {Peer.FLOOR, Peer.JACKSON, Peer.STOCK}) {
            Codec other = peer.codec();
            print("decode", peer, ratio(() -> ours.decode(page), () -> other.decode(page)));
            print("encode", peer, ratio(ours::encode, other::encode));
        }
        try (LoopbackServer server = new LoopbackServer();
                Client client = ClientPeer.ESPALIER.connect(server.url())) {
            for (ClientPeer peer : new ClientPeer[] {ClientPeer.RAW, ClientPeer.STOCK}) {
                try (Client other = peer.connect(server.url())) {
                    print("get", peer, ratio(client::get, other::get));
                    print("list", peer, ratio(client::list, other::list));
                    print("create", peer, ratio(client::create, other::create));
                }
            }
        }
    }

    private static void print(String work, Enum<?> peer, double ratio) {
        System.out.printf(Locale.ROOT, "%-6s ESPALIER / %s=%.2f%n", work, peer, ratio);
    }

    /** The median of all rounds. */
    private static double ratio(Work ours, Work other) throws IOException {
        int times = 1;
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            // A round is to last long enough for the clock, and both do the same work as often.
            long nanos = Math.max(1, cpuTime(ours, times) + cpuTime(other, times));
            times = (int) Math.max(1, Math.min(100_000, times * 2 * ROUND_NANOS / nanos));
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            // Who goes first changes, because the second finds warmer caches and the first's garbage.
            boolean first = round % 2 == 0;
            long before = first ? 0 : cpuTime(other, times);
            long mine = cpuTime(ours, times);
            long theirs = first ? cpuTime(other, times) : before;
            ratios[round] = (double) mine / theirs;
        }
        Arrays.sort(ratios);
        return ratios[ROUNDS / 2];
    }

    private static long cpuTime(Work work, int times) throws IOException {
        long start = cpuTime();
        for (int i = 0; i < times; i++) {
            last = work.run();
        }
        return cpuTime() - start;
    }

    /**
     * Of all threads, since a call of ours is made on another one than its caller's; of the process it is too coarse.
     */
    private static long cpuTime() {
        return LongStream.of(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()))
                .filter(time -> time > 0)
                .sum();
    }

    private interface Work {
        Object run() throws IOException;
    }
}
