package com.example.videos;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.InputSettings;
import dev.espalier.mux.model.CreateAssetRequest;
import dev.espalier.mux.model.PlaybackPolicy;
import dev.espalier.runtime.error.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The videos, which Mux keeps. */
@Service
class Videos {
    private final MuxClient mux;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    Videos(MuxClient mux) {
        this.mux = mux;
    }

    Asset add(String source) {
        return mux.assets()
                .create(CreateAssetRequest.builder()
                        .inputs(List.of(InputSettings.builder().url(source).build()))
                        .playbackPolicies(List.of(PlaybackPolicy.PUBLIC))
                        .build())
                .execute();
    }

    Optional<Asset> find(String id) {
        try {
            return Optional.of(mux.assets().get(id).execute());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    void becameReady(String id) {
        ready.add(id);
    }

    boolean isReady(String id) {
        return ready.contains(id);
    }
}
