package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.error.UploadSourceException;
import org.jspecify.annotations.Nullable;

/**
 * What an upload ends with that was given up.
 *
 * @param name of the upload, for messages
 * @param requests how many there were
 * @param stored how many bytes the server has
 * @param id the vendor's; null if there is none yet
 * @param canGoOn whether what the server has stays
 */
record UploadFailures(
        String name, int requests, long stored, @Nullable String id, boolean canGoOn) {
    /** @param inARow how many failures there were, this one included, without anything between */
    Throwable of(Throwable failure, int inARow) {
        // Without an id nothing was begun that a server could have forgotten.
        if (id != null
                && failure instanceof ApiException answer
                && (answer.status() == 404 || answer.status() == 410)) {
            return new UploadExpiredException(
                    name,
                    "the server does not know it any more. Begin a new upload. (" + answer.getMessage() + ")",
                    requests,
                    stored,
                    id,
                    answer);
        }
        if (!(failure instanceof EspalierException known) || failure instanceof ClientClosedException) {
            return failure;
        }
        String last = inARow > 1 ? inARow + " failures in a row, the last: " : "";
        return new UploadException(
                name,
                last
                        + known.getMessage()
                        + (canGoOn
                                ? " The server keeps what it has for a while, and the upload can go on there."
                                : " It cannot go on there: upload it anew."),
                requests,
                stored,
                id,
                known);
    }

    UploadException ofSource(Exception fault) {
        String reason = fault instanceof SourceException
                ? "" + fault.getMessage()
                : "the source cannot be read (" + fault + "). Upload it anew once it can be.";
        return new UploadSourceException(name, reason, requests, stored, id, fault);
    }

    /** What the server says makes no sense. */
    UploadException ofServer(String reason) {
        return new UploadException(name, reason + ". Upload it anew.", requests, stored, id, null);
    }
}
