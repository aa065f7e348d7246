package dev.espalier.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The source of an upload is at fault: it is empty, cannot be read, changed while it was sent, or cannot be read again
 * where the server asks for it again.
 */
public final class UploadSourceException extends UploadException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** As that of {@link UploadException}. */
    public UploadSourceException(
            String operation,
            String reason,
            int attempts,
            long bytesStored,
            @Nullable String uploadId,
            @Nullable Throwable cause) {
        super(operation, reason, attempts, bytesStored, uploadId, cause);
    }
}
