package dev.espalier.runtime.error;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An upload was given up before the server had all bytes. The subtypes say that it cannot go on; this type itself, that
 * it can later, unless the message says to upload it anew.
 */
public class UploadException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long bytesStored;
    private final @Nullable String uploadId;

    /**
     * @param reason a sentence
     * @param attempts requests of the whole upload
     * @param uploadId null if there is none yet, or the vendor gives it none
     * @param cause null if it was no failure of a request or of the source
     */
    public UploadException(
            String operation,
            String reason,
            int attempts,
            long bytesStored,
            @Nullable String uploadId,
            @Nullable Throwable cause) {
        super(
                operation + (uploadId == null ? "" : " " + uploadId) + " ended with " + bytesStored + " bytes stored: "
                        + reason,
                cause,
                operation,
                attempts);
        this.bytesStored = bytesStored;
        this.uploadId = uploadId;
    }

    /** How many bytes the server had, when it was last heard. */
    public final long bytesStored() {
        return bytesStored;
    }

    /** The vendor's id of the upload, by which it can go on. Empty if there was none yet, or the vendor gives none. */
    public final Optional<String> uploadId() {
        return Optional.ofNullable(uploadId);
    }
}
