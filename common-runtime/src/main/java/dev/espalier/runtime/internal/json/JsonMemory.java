package dev.espalier.runtime.internal.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * What reading and writing a document needs and the next can use again. Kept in a small pool and not by thread, of
 * which there may be a great many. Memory whose use failed is left to the garbage collector.
 */
final class JsonMemory {
    private static final int POOLED = 16;

    /** What one large document needed is not kept for ever. */
    private static final int MAX_POOLED_BYTES = 1024 * 1024;

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private static final byte[] NOTHING = {};

    private static final ArrayBlockingQueue<JsonMemory> POOL = new ArrayBlockingQueue<>(POOLED);

    private final JsonInput input = new JsonInput();
    private final JsonOutput output = new JsonOutput();
    private byte[] data = new byte[8 * 1024];

    private JsonMemory() {}

    static <R extends @Nullable Object> R use(Function<JsonMemory, R> use) {
        JsonMemory memory = take();
        R result = use.apply(memory);
        memory.release();
        return result;
    }

    static JsonMemory take() {
        JsonMemory pooled = POOL.poll();
        return pooled == null ? new JsonMemory() : pooled;
    }

    void release() {
        // What was read belongs to somebody else.
        input.reset(NOTHING, 0, 0);
        if (data.length <= MAX_POOLED_BYTES && output.buffer().length <= MAX_POOLED_BYTES) {
            POOL.offer(this);
        }
    }

    JsonInput input(byte[] json, int length) {
        return input.reset(json, 0, length);
    }

    JsonOutput output() {
        return output.reset();
    }

    byte[] data() {
        return data;
    }

    /** Reads a source to its end into {@link #data()}; tells how many bytes it had. */
    int fill(BufferedSource source) throws IOException {
        int length = 0;
        while (true) {
            int count = source.read(data, length, data.length - length);
            if (count < 0) {
                return length;
            }
            length += count;
            if (length == data.length) {
                grow();
            }
        }
    }

    private void grow() {
        data = Arrays.copyOf(data, (int) Math.min(MAX_ARRAY, data.length * 2L));
    }
}
