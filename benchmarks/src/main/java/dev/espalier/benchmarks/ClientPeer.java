package dev.espalier.benchmarks;

/** The clients that are compared. */
public enum ClientPeer {
    RAW(RawClient::new),
    STOCK(StockClient::new),
    ESPALIER(EspalierClient::new);

    private final Source source;

    ClientPeer(Source source) {
        this.source = source;
    }

    Client connect(String baseUrl) {
        return source.make(baseUrl);
    }

    private interface Source {
        Client make(String baseUrl);
    }
}
