package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.ErrorResponse;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.internal.SecretUrl;
import dev.espalier.runtime.internal.call.CallPlan;
import dev.espalier.runtime.internal.call.NoResult;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.upload.UploadProtocol.Stored;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A host that takes bytes at a signed URL with {@code Content-Range}, and says with 308 and {@code Range} what it has.
 * It gets neither the credential of the client nor a header that was set for the vendor.
 *
 * @see <a href="https://cloud.google.com/storage/docs/performing-resumable-uploads">Resumable uploads</a>
 */
public final class ResumableSession {
    private static final int INCOMPLETE = 308;
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,18})");
    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final HttpUrl url;
    private final Calls calls;
    private final OperationInfo sending;
    private final OperationInfo asking;
    private final PartOptions options;

    ResumableSession(String vendor, HttpUrl url, Calls calls, PartOptions options) {
        this.url = url;
        this.calls = calls;
        this.options = options;
        sending = operation(vendor, "send-upload-part", false);
        asking = operation(vendor, "get-upload-position", true);
    }

    private static OperationInfo operation(String vendor, String id, boolean idempotent) {
        return new OperationInfo(vendor, id, idempotent, false, Set.of(), true, "", null);
    }

    /** Sends a part. A success in the middle does not tell what the host has, so it is asked. */
    public CompletableFuture<Stored> send(Part part) {
        long end = part.start() + part.contentLength();
        String range = "bytes " + part.start() + "-" + (end - 1) + "/" + text(part.total());
        return put(sending, range, part, options.of(part))
                .thenCompose(response -> response.status() == INCOMPLETE || part.isLast()
                        ? CompletableFuture.completedFuture(stored(sending, response))
                        : position(part.total()));
    }

    /** Asks what the host has. */
    public CompletableFuture<Stored> position(long total) {
        return put(asking, "bytes */" + text(total), NOTHING, options.usual())
                .thenApply(response -> stored(asking, response));
    }

    private CompletableFuture<ApiResponse<@Nullable Void>> put(
            OperationInfo operation, String range, RequestBody body, CallOptions options) {
        Request request = new Request.Builder()
                .url(url)
                .put(body)
                .header("Content-Range", range)
                .tag(SecretUrl.class, SecretUrl.MARK)
                .build();
        return calls.start(new CallPlan<@Nullable Void>(
                operation, request, NoResult::read, options, ResumableSession::isExpected));
    }

    private static String text(long total) {
        return total < 0 ? "*" : Long.toString(total);
    }

    /** With a {@code Location} it would be a redirect, and bytes go nowhere else. */
    private static boolean isExpected(Response response) {
        return response.isSuccessful() || response.code() == INCOMPLETE && response.header("Location") == null;
    }

    private static Stored stored(OperationInfo operation, ApiResponse<?> response) {
        if (response.status() != INCOMPLETE) {
            return new Stored(0, true);
        }
        String range = response.headers().get("Range");
        if (range == null) {
            return new Stored(0, false);
        }
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw ApiException.of(ErrorResponse.builder(operation.name(), INCOMPLETE)
                    .headers(response.headers())
                    .problem(Problem.ofText("the host does not say what it has in a form that is known"))
                    .attempts(response.attempts())
                    .build());
        }
        return new Stored(Long.parseLong(matcher.group(1)) + 1, false);
    }
}
