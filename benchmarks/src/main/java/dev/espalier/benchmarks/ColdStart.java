package dev.espalier.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The first call of a program: classes loaded until it is done and the time it takes, in new JVMs that take turns; then
 * the same with an archive of each peer's classes, as a program that must start quickly has. The server runs in this
 * JVM, so that its classes do not count.
 */
final class ColdStart {
    private static final int STARTS = 11;

    private ColdStart() {}

    /** Without arguments the comparison; with a peer and a URL one start. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            start(ClientPeer.valueOf(args[0]), args[1]);
        } else {
            compare();
        }
    }

    private static void start(ClientPeer peer, String url) throws IOException {
        long start = System.nanoTime();
        try (Client client = peer.connect(url)) {
            client.get();
            long nanos = System.nanoTime() - start;
            System.out.println(
                    nanos + " " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        }
    }

    private static void compare() throws IOException, InterruptedException {
        Path archives = Files.createTempDirectory("archives");
        try (LoopbackServer server = new LoopbackServer()) {
            for (ClientPeer peer : ClientPeer.values()) {
                fork(peer, server.url(), "-XX:ArchiveClassesAtExit=" + archives.resolve(peer.name()), "-Xlog:cds=off");
            }
            compare("", server.url(), peer -> "-Xshare:auto");
            compare(
                    " with a class archive",
                    server.url(),
                    peer -> "-XX:SharedArchiveFile=" + archives.resolve(peer.name()));
        } finally {
            for (ClientPeer peer : ClientPeer.values()) {
                Files.deleteIfExists(archives.resolve(peer.name()));
            }
            Files.delete(archives);
        }
    }

    /** @param option of the JVM that a peer is started in */
    private static void compare(String how, String url, Function<ClientPeer, String> option)
            throws IOException, InterruptedException {
        Map<ClientPeer, List<Double>> ratios = new EnumMap<>(ClientPeer.class);
        Map<ClientPeer, List<Double>> classes = new EnumMap<>(ClientPeer.class);
        for (int i = 0; i < STARTS; i++) {
            double rawNanos = 0;
            for (ClientPeer peer : ClientPeer.values()) {
                String[] measured = fork(peer, url, option.apply(peer));
                double nanos = Double.parseDouble(measured[0]);
                rawNanos = peer == ClientPeer.RAW ? nanos : rawNanos;
                ratios.computeIfAbsent(peer, key -> new ArrayList<>()).add(nanos / rawNanos);
                classes.computeIfAbsent(peer, key -> new ArrayList<>()).add(Double.parseDouble(measured[1]));
            }
        }
        for (ClientPeer peer : ClientPeer.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "first get%s %-8s %5.0f classes, time %.2f of RAW%n",
                    how,
                    peer,
                    median(classes.get(peer)),
                    median(ratios.get(peer)));
        }
    }

    private static String[] fork(ClientPeer peer, String url, String... options)
            throws IOException, InterruptedException {
        return NewJvm.run(ColdStart.class, List.of(options), peer.name(), url)
                .get(0)
                .split(" ");
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
