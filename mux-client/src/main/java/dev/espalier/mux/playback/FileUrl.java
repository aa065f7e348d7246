package dev.espalier.mux.playback;

import java.util.Map;

/** The URL of a static rendition, a text track or a transcript. */
public final class FileUrl extends MediaUrl<FileUrl> {
    FileUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    @Override
    FileUrl with(MediaAddress address, Map<String, Object> parameters) {
        return new FileUrl(address, parameters);
    }
}
