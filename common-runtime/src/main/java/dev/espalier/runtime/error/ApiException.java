package dev.espalier.runtime.error;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The vendor answered with an error status. The subtypes stand for the statuses that callers tell apart most; any other
 * status is this type itself.
 */
public class ApiException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorResponse response;

    /** An exception without advice of its own. */
    public ApiException(ErrorResponse response) {
        this(response, "");
    }

    /** @param advice sentences that say what to do; may be empty */
    protected ApiException(ErrorResponse response, String advice) {
        super(message(response, advice), null, response.operation(), response.attempts());
        this.response = response;
    }

    /** The exception type that fits the status of {@code response}. */
    public static ApiException of(ErrorResponse response) {
        return switch (response.status()) {
            case 400 -> new BadRequestException(response);
            case 401 -> new AuthenticationException(response);
            case 403 -> new PermissionException(response);
            case 404 -> new NotFoundException(response);
            case 409 -> new ConflictException(response);
            case 422 -> new UnprocessableEntityException(response);
            case 429 -> new RateLimitException(response);
            default ->
                response.status() >= 500
                        ? new ServerException(response)
                        : new ApiException(response, response.status() < 400 ? redirect(response) : "");
        };
    }

    /** HTTP status of the response. */
    public final int status() {
        return response.status();
    }

    /** The vendor's code of the failure, where it sends one. */
    public final Optional<String> code() {
        return response.problem().code();
    }

    /** The vendor's explanations; what the request held in secret is blacked out. */
    public final List<String> messages() {
        return response.problem().messages();
    }

    /** Identifies the request towards the vendor's support. */
    public final Optional<String> requestId() {
        return response.problem().requestId();
    }

    /** How long the vendor asked to wait before another attempt, if it did. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.retryAfter());
    }

    /**
     * Whether an earlier attempt of a call that changes something may have taken effect, since no answer to it arrived.
     * A 404 to a delete means then, most likely, that it was done.
     */
    public final boolean precededByLostAnswer() {
        return response.precededByLostAnswer();
    }

    /** Everything that the vendor said; what the request held in secret is blacked out. */
    public final Problem problem() {
        return response.problem();
    }

    public final Headers headers() {
        return response.headers();
    }

    /**
     * Text of the response as it came, at most its first 64 KiB. It may repeat what the request held, the credential
     * too, so nothing prints it by itself.
     */
    public final String body() {
        return response.body();
    }

    private static String message(ErrorResponse response, String advice) {
        Problem problem = response.problem();
        StringBuilder text = new StringBuilder(response.operation())
                .append(" failed with status ")
                .append(response.status());
        problem.code().ifPresent(code -> text.append(" (").append(code).append(')'));
        text.append(" after ").append(times(response.attempts()));
        String separator = ": ";
        for (String message : problem.messages()) {
            text.append(separator).append(shortened(message));
            separator = "; ";
        }
        if (text.charAt(text.length() - 1) != '.') {
            text.append('.');
        }
        problem.suggestion().ifPresent(suggestion -> text.append(' ').append(shortened(suggestion)));
        if (response.retryAfter() != null) {
            text.append(" The vendor asks to wait ")
                    .append(response.retryAfter().toMillis())
                    .append(" ms.");
        }
        if (response.precededByLostAnswer()) {
            text.append(" An earlier attempt got no answer and may have taken effect.");
        }
        if (!advice.isEmpty()) {
            text.append(' ').append(advice);
        }
        problem.requestId()
                .ifPresent(id -> text.append(" Request id: ").append(id).append('.'));
        return text.toString();
    }

    /** Of the address only the host is told: the rest can be a secret link. */
    private static String redirect(ErrorResponse response) {
        String location = response.headers().get("Location");
        HttpUrl target = location == null ? null : HttpUrl.parse(location);
        String where = target != null
                ? "to " + target.host()
                : location == null ? "without saying where" : "to another path of its own";
        return "The server redirects " + where
                + ", and the client follows no redirect, so nothing was done there. Correct the base URL.";
    }
}
