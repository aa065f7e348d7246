package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.CallOptions;
import java.util.function.Predicate;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Everything that is known about a call before it runs.
 *
 * @param request without what is added to each attempt: the headers of the options, and the credential
 * @param decoder reads the body of a success
 * @param success tells a success from an error
 * @param <T> the result
 */
public record CallPlan<T extends @Nullable Object>(
        OperationInfo operation,
        Request request,
        Converter<ResponseBody, T> decoder,
        CallOptions options,
        Predicate<Response> success) {
    /** One that succeeds with a status 2xx. */
    public CallPlan(OperationInfo operation, Request request, Converter<ResponseBody, T> decoder, CallOptions options) {
        this(operation, request, decoder, options, Response::isSuccessful);
    }

    CallPlan<T> with(CallOptions changed) {
        return new CallPlan<>(operation, request, decoder, changed, success);
    }

    /** Whether nothing can have changed, whatever became of the request. */
    boolean isRead() {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** Whether the body is gone once it was sent. */
    boolean isOneShot() {
        return request.body() != null && request.body().isOneShot();
    }
}
