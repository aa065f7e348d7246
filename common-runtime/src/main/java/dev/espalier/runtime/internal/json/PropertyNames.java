package dev.espalier.runtime.internal.json;

import java.util.Arrays;
import java.util.List;

/**
 * The names of a model's properties. A vendor's documents have them in the same order again and again, so the one that
 * followed the last time is tried first, which is one comparison of bytes.
 */
public final class PropertyNames {
    private final Names names;
    /** As they stand in a document, up to the colon. */
    private final byte[][] encoded;
    /** What came last behind each, and at index 0 at the start. Only guesses, so threads may overwrite each other's. */
    private final int[] followers;

    /** @param names in the order of their indexes */
    PropertyNames(List<String> names) {
        this.names = new Names(names);
        this.encoded = new byte[names.size()][];
        this.followers = new int[names.size() + 1];
        for (int index = 0; index < encoded.length; index++) {
            encoded[index] = JsonOutput.encodeName(names.get(index));
            followers[index + 1] = index + 1;
        }
    }

    /** @return the index of {@code name}, or -1 */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    /** All of them, in no order. */
    Names unordered() {
        return names;
    }

    /**
     * Behind the colon of the name that is expected behind {@code previous}.
     *
     * @param from where a name starts, with its quote
     * @return -1 if something else stands there
     */
    int endOfFollower(int previous, byte[] data, int from, int to) {
        int follower = follower(previous);
        if (follower == encoded.length) {
            return -1;
        }
        byte[] expected = encoded[follower];
        int end = from + expected.length;
        return end <= to && Arrays.equals(expected, 0, expected.length, data, from, end) ? end : -1;
    }

    /** The index that is expected behind {@code previous}. */
    int follower(int previous) {
        return followers[previous + 1];
    }

    /** To be expected from now on. */
    void followed(int previous, int index) {
        followers[previous + 1] = index;
    }
}
