package dev.espalier.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** The request that creates a live stream, up to the body that OkHttp sends. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class EncodeBenchmark {
    /** Whose codec. */
    @Param
    public Peer peer = Peer.FLOOR;

    private Codec codec = new FloorCodec();

    @Setup
    public void prepare() throws IOException {
        codec = peer.codec();
    }

    @Benchmark
    public Object request() throws IOException {
        return codec.encode();
    }
}
