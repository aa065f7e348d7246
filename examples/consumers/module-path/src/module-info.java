/** A module that calls Mux. The last one is of what it looks for in the log. */
module com.example.consumer {
    requires dev.espalier.mux;
    requires java.logging;
}
