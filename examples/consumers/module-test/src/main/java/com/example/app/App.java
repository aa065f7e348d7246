package com.example.app;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.CreateAssetRequest;

/** Makes an asset and waits for it. */
class App {
    private final MuxClient mux;

    App(MuxClient mux) {
        this.mux = mux;
    }

    Asset make(CreateAssetRequest request) {
        return mux.assets().awaitReady(mux.assets().create(request).execute().id()).await();
    }
}
