package dev.espalier.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything, or the parts named. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param args of {@code ratios}, {@code bytes} and {@code start}; all if empty */
    public static void main(String[] args) throws Exception {
        List<String> parts = args.length == 0 ? List.of("ratios", "bytes", "start") : Arrays.asList(args);
        for (String part : parts) {
            switch (part) {
                case "ratios" -> PairedRatios.main(new String[0]);
                case "bytes" -> bytes();
                case "start" -> ColdStart.main(new String[0]);
                default ->
                    throw new IllegalArgumentException("There is no \"" + part + "\". Name ratios, bytes or start.");
            }
        }
    }

    /** JMH measures times too, but one peer after the other; they are left out because they cannot be compared. */
    private static void bytes() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Benchmarks.class.getPackageName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        results.stream()
                .sorted(Comparator.comparing(Benchmarks::name))
                .forEach(result -> System.out.printf(
                        Locale.ROOT,
                        "%-32s %-8s %,9.0f bytes%n",
                        name(result),
                        result.getParams().getParam("peer"),
                        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore()));
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(Benchmarks.class.getPackageName().length() + 1);
    }
}
