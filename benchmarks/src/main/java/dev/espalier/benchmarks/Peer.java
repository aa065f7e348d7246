package dev.espalier.benchmarks;

import java.io.IOException;

/** The codecs that are compared. */
public enum Peer {
    /** By hand, for exactly this payload: allocates the result and nothing else. */
    FLOOR(FloorCodec::new),
    JACKSON(JacksonCodec::new),
    MOSHI(MoshiCodec::new),
    GSON(GsonCodec::new),
    /** What the generator's own {@code retrofit2} templates make of the document of the Mux client. */
    STOCK(StockCodec::new),
    ESPALIER(EspalierCodec::new);

    private final Source source;

    Peer(Source source) {
        this.source = source;
    }

    /** A new codec that was seen to read and write the same as every other. */
    public Codec codec() throws IOException {
        Codec codec = source.make();
        Agreement.check(codec);
        return codec;
    }

    private interface Source {
        Codec make() throws IOException;
    }
}
