package dev.espalier.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Calls over loopback, with the server in the same JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class EndToEndBenchmark {
    /** Whose client. */
    @Param
    public ClientPeer peer = ClientPeer.RAW;

    private @Nullable LoopbackServer server;
    private @Nullable Client client;

    @Setup
    public void connect() throws IOException {
        server = new LoopbackServer();
        client = peer.connect(server.url());
    }

    @TearDown
    public void disconnect() throws IOException {
        client.close();
        server.close();
    }

    @Benchmark
    public Object get() throws IOException {
        return client.get();
    }

    @Benchmark
    public Object list() throws IOException {
        return client.list();
    }

    @Benchmark
    public Object create() throws IOException {
        return client.create();
    }
}
