package dev.espalier.runtime.internal.retrofit;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.Feed;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.CallPlan;
import dev.espalier.runtime.internal.call.NoResult;
import dev.espalier.runtime.internal.call.OperationCall;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.http.TypedBody;
import dev.espalier.runtime.internal.request.ParameterWriter;
import dev.espalier.runtime.internal.request.RequiredParameters;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.OperationParams;
import dev.espalier.runtime.operation.Paginated;
import dev.espalier.runtime.operation.RateLimit;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/**
 * Lets generated interfaces return {@link ApiCall} and {@link Pager}. Retrofit builds the request and finds the
 * converter; the exchange itself is run by {@link CallEngine}, so that no caller can get round retries and error
 * mapping.
 */
public final class OperationCallAdapterFactory extends CallAdapter.Factory {
    private final String vendor;
    private final CallEngine engine;
    private final OperationMethods methods;
    private final CallOptions options;
    private final Set<String> credentials;

    /** @param credentials the security schemes that the client has credentials for */
    public OperationCallAdapterFactory(
            String vendor, CallEngine engine, OperationMethods methods, CallOptions options, Set<String> credentials) {
        this.vendor = vendor;
        this.engine = engine;
        this.methods = methods;
        this.options = options;
        this.credentials = credentials;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        Class<?> rawType = getRawType(returnType);
        if (rawType != ApiCall.class && rawType != Pager.class && rawType != Feed.class) {
            return null;
        }
        Operation operation = annotation(annotations, Operation.class);
        if (operation == null) {
            throw new IllegalArgumentException(
                    "A method that returns " + rawType.getSimpleName() + " needs @Operation.");
        }
        OperationInfo info = OperationInfo.of(vendor, operation, annotation(annotations, RateLimit.class));
        Type item = getParameterUpperBound(0, (ParameterizedType) returnType);
        if (rawType == ApiCall.class) {
            return new CallOf<>(info, operation.idempotentWith(), item, resultConverter(item, annotations, retrofit));
        }
        Paginated paging = annotation(annotations, Paginated.class);
        if (paging == null) {
            throw new IllegalArgumentException(info.name() + " returns Pager and needs @Paginated.");
        }
        return pagerOf(
                info,
                new PageType(item),
                paging,
                rawType == Feed.class,
                retrofit.responseBodyConverter(new PageType(item), annotations));
    }

    private <R> PagerOf<R> pagerOf(
            OperationInfo operation,
            Type page,
            Paginated paging,
            boolean feed,
            Converter<ResponseBody, Page<R>> decoder) {
        return new PagerOf<>(
                operation,
                page,
                new PageCalls<>(engine, operation, paging, decoder, options),
                feed ? Duration.parse(paging.pollInterval()) : null);
    }

    /** Retrofit's own converter of nothing takes anything for it. */
    private static Converter<ResponseBody, ?> resultConverter(
            Type result, Annotation[] annotations, Retrofit retrofit) {
        return result == Void.class ? NoResult::read : retrofit.responseBodyConverter(result, annotations);
    }

    static <A extends Annotation> @Nullable A annotation(Annotation[] annotations, Class<A> type) {
        for (Annotation annotation : annotations) {
            if (type.isInstance(annotation)) {
                return type.cast(annotation);
            }
        }
        return null;
    }

    /** Completes what Retrofit built of the path and the body: adds queries and headers. */
    private Request request(OperationInfo operation, Call<?> call) {
        if (!operation.anonymous() && !credentials.contains(operation.credential())) {
            throw new IllegalStateException(operation.name() + " needs the credential \"" + operation.credential()
                    + "\", which the client was built without. Set it on the client's builder.");
        }
        Request built = call.request();
        Invocation invocation = Objects.requireNonNull(built.tag(Invocation.class), "Retrofit tags every request");
        Request request = withBodyOf(built, invocation.arguments());
        RequiredParameters required = methods.required(invocation.method());
        OperationParams optional = optionalParameters(invocation.arguments());
        if (required.isEmpty() && optional == null) {
            return request;
        }
        ParameterWriter out = new ParameterWriter(request, operation.name());
        required.writeTo(out, invocation.arguments());
        if (optional != null) {
            optional.writeTo(out);
        }
        return out.toRequest();
    }

    /** Retrofit wraps the body of an operation that declares its content type, and hides what kind of body it is. */
    private static Request withBodyOf(Request request, List<?> arguments) {
        RequestBody sent = request.body();
        for (Object argument : arguments) {
            if (argument instanceof RequestBody given && sent != null && sent != given) {
                return request.newBuilder()
                        .method(request.method(), new TypedBody(given, sent.contentType()))
                        .build();
            }
        }
        return request;
    }

    /** Null if there are none, or none is set. */
    private static @Nullable OperationParams optionalParameters(List<?> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof OperationParams params && !params.isEmpty()) {
                return params;
            }
        }
        return null;
    }

    private final class CallOf<R extends @Nullable Object> implements CallAdapter<R, ApiCall<R>> {
        private final OperationInfo operation;
        private final String idempotentWith;
        private final Type result;
        private final Converter<ResponseBody, R> decoder;

        CallOf(OperationInfo operation, String idempotentWith, Type result, Converter<ResponseBody, R> decoder) {
            this.operation = operation;
            this.idempotentWith = idempotentWith;
            this.result = result;
            this.decoder = decoder;
        }

        @Override
        public Type responseType() {
            return result;
        }

        @Override
        public ApiCall<R> adapt(Call<R> call) {
            Request request = request(operation, call);
            boolean repeatable = !idempotentWith.isEmpty() && request.url().queryParameter(idempotentWith) != null;
            return new OperationCall<>(
                    engine, new CallPlan<>(repeatable ? operation.repeatable() : operation, request, decoder, options));
        }
    }

    private final class PagerOf<R> implements CallAdapter<Page<R>, Pager<R>> {
        private final OperationInfo operation;
        private final Type page;
        private final PageCalls<R> calls;
        private final @Nullable Duration pollInterval;

        /** @param pollInterval of a feed; null for a list that ends */
        PagerOf(OperationInfo operation, Type page, PageCalls<R> calls, @Nullable Duration pollInterval) {
            this.operation = operation;
            this.page = page;
            this.calls = calls;
            this.pollInterval = pollInterval;
        }

        @Override
        public Type responseType() {
            return page;
        }

        @Override
        public Pager<R> adapt(Call<Page<R>> call) {
            Pager.PageSource<R> source = calls.from(request(operation, call));
            return pollInterval == null
                    ? Pager.of(operation.name(), source)
                    : Feed.of(operation.name(), source, engine.sleeper()).pollInterval(pollInterval);
        }
    }

    /** {@code Page<item>}. */
    private record PageType(Type item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
