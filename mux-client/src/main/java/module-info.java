/** The Mux client: start at {@link dev.espalier.mux.MuxClient}. */
@SuppressWarnings("requires-automatic")
module dev.espalier.mux {
    exports dev.espalier.mux;
    exports dev.espalier.mux.api;
    exports dev.espalier.mux.model;
    exports dev.espalier.mux.playback;

    requires transitive dev.espalier.runtime;
    requires static com.fasterxml.jackson.annotation;
    requires retrofit2;
}
