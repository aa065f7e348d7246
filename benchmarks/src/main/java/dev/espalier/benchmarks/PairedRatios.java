package dev.espalier.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many times the CPU time of another codec or client ours takes. The two take turns in one JVM, so that a busy or a
 * slow machine burdens both; only the thread's own CPU time counts, and the median of the rounds, so that a disturbance
 * of some rounds does not.
 */
final class PairedRatios {
    private static final int ROUNDS = 101;
    private static final int WARM_UP_ROUNDS = 200;
    private static final long ROUND_NANOS = 10_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Keeps results alive, so that no work is optimised away. */
    private static volatile Object last = "";

    private PairedRatios() {}

    /** @param args optionally, the peers to compare with */
    public static void main(String[] args) throws IOException {
        Peer[] peers = args.length == 0
                ? new Peer[] {Peer.FLOOR, Peer.JACKSON, Peer.STOCK}
                : Arrays.stream(args).map(Peer::valueOf).toArray(Peer[]::new);
        byte[] page = Payloads.page();
        Codec ours = Peer.ESPALIER.codec();
        for (Peer peer : peers) {
            Codec other = peer.codec();
            print("decode", "codec", peer, ratio(() -> ours.decode(page), () -> other.decode(page)));
            print("encode", "codec", peer, ratio(ours::encode, other::encode));
        }
        try (LoopbackServer server = new LoopbackServer();
                Client client = ClientPeer.ESPALIER.connect(server.url())) {
            for (ClientPeer peer : new ClientPeer[] {ClientPeer.RAW, ClientPeer.STOCK}) {
                try (Client other = peer.connect(server.url())) {
                    print("get", "client", peer, ratio(client::get, other::get));
                    print("list", "client", peer, ratio(client::list, other::list));
                    print("create", "client", peer, ratio(client::create, other::create));
                }
            }
        }
    }

    private static void print(String work, String kind, Enum<?> peer, double[] ratios) {
        System.out.printf(
                Locale.ROOT,
                "%-6s ESPALIER / %-7s %s CPU time %.2f (middle half %.2f to %.2f)%n",
                work,
                peer,
                kind,
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75));
    }

    /** The ratios of all rounds, in order of size. */
    private static double[] ratio(Work ours, Work other) throws IOException {
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
        return ratios;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static long cpuTime(Work work, int times) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            last = work.run();
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private interface Work {
        Object run() throws IOException;
    }
}
