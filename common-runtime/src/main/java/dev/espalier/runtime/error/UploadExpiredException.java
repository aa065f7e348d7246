package dev.espalier.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The server does not know the upload any more: its time is over, or it was cancelled. What was stored is lost; a new
 * upload begins from the start, which is left to the caller since it costs sending everything again.
 */
public final class UploadExpiredException extends UploadException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** As that of {@link UploadException}. */
    public UploadExpiredException(
            String operation,
            String reason,
            int attempts,
            long bytesStored,
            @Nullable String uploadId,
            @Nullable Throwable cause) {
        super(operation, reason, attempts, bytesStored, uploadId, cause);
    }
}
