package dev.espalier.benchmarks;

import java.io.IOException;
import java.util.List;

/** Three calls to the API, each up to the objects that the caller wants. */
interface Client extends AutoCloseable {
    /** An id as Mux makes them; the server answers the same for each. */
    String ID = "ZEBrNTpHC02iUah025KM3te6ylM7W4S4silsrFtUkn3Ag";

    String TOKEN_ID = "44c819de-4add-4c9f-b2e9-384a0a71bede";
    String TOKEN_SECRET = "INKxCoZ1jSkHAZ4mBCFZqNjCFuVfJ2zZ4fVrEB8fdtEEFt5g0bLNvO";

    Object get() throws IOException;

    List<?> list() throws IOException;

    Object create() throws IOException;

    @Override
    void close();
}
