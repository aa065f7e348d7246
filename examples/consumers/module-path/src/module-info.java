/** A module that calls Mux. The last two are of its stub server and of what it looks for in the log. */
module com.example.consumer {
    requires dev.espalier.mux;
    requires jdk.httpserver;
    requires java.logging;
}
