package dev.espalier.benchmarks;

import java.io.IOException;
import java.util.List;
import okhttp3.RequestBody;

/** One way to turn a page of JSON into objects, and the request that creates a live stream into JSON. */
public interface Codec {
    /** The live streams of a page. */
    List<?> decode(byte[] page) throws IOException;

    /** {@link Payloads#createRequest()}, which the codec holds as an object of its own kind, ready to be sent. */
    RequestBody encode() throws IOException;

    /** A live stream that {@link #decode} made, as JSON again: shows whether all of it was read. */
    String json(Object liveStream) throws IOException;
}
