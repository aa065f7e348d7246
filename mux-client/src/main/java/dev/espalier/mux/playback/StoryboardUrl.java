package dev.espalier.mux.playback;

import java.util.Map;

/** The URL of a storyboard, or of where in it each moment is. */
public final class StoryboardUrl extends ClippedUrl<StoryboardUrl> {
    StoryboardUrl(MediaAddress address, Map<String, Object> parameters) {
        super(address, parameters);
    }

    @Override
    StoryboardUrl with(MediaAddress address, Map<String, Object> parameters) {
        return new StoryboardUrl(address, parameters);
    }
}
