package dev.espalier.testkit.internal.stub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a vendor was sent, each at a place of its own. */
final class Uploads {
    private final Map<String, UploadedFile> files = new LinkedHashMap<>();

    Optional<UploadedFile> find(String place) {
        return Optional.ofNullable(files.get(place));
    }

    boolean isComplete(String place) {
        return find(place).filter(UploadedFile::isComplete).isPresent();
    }

    /** Begins one, in place of what is there. */
    UploadedFile begin(String place, String id) {
        files.remove(place);
        UploadedFile file = new UploadedFile(id);
        files.put(place, file);
        return file;
    }

    void remove(String place) {
        files.remove(place);
    }

    List<UploadedFile> all() {
        return List.copyOf(files.values());
    }

    void clear() {
        files.clear();
    }
}
