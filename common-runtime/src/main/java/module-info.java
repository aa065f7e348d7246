/**
 * What the generated clients share. The packages that are exported to the clients alone can change with any version. A
 * further client is named in their lists; on the class path it needs nothing.
 *
 * <p>OkHttp, Okio and Retrofit have a fixed name and no descriptor, and the clients are modules that are not there yet
 * when this one is compiled: nothing else is excused from the compiler's warnings.
 */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module dev.espalier.runtime {
    exports dev.espalier.runtime;
    exports dev.espalier.runtime.error;
    exports dev.espalier.runtime.json;
    exports dev.espalier.runtime.operation;
    exports dev.espalier.runtime.retry;
    exports dev.espalier.runtime.testing;
    exports dev.espalier.runtime.upload;
    exports dev.espalier.runtime.webhook;
    exports dev.espalier.runtime.internal to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    exports dev.espalier.runtime.internal.auth to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    exports dev.espalier.runtime.internal.error to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    // Gson makes the adapters of models.
    exports dev.espalier.runtime.internal.json to
            com.google.gson,
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    exports dev.espalier.runtime.internal.request to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    exports dev.espalier.runtime.internal.upload to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;
    exports dev.espalier.runtime.internal.webhook to
            dev.espalier.liveblocks,
            dev.espalier.mux,
            dev.espalier.samsara;

    requires transitive com.google.gson;
    requires transitive okhttp3;
    requires transitive static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires okio;
    requires retrofit2;
    // Of OkHttp, which cannot say so itself.
    requires kotlin.stdlib;
}
