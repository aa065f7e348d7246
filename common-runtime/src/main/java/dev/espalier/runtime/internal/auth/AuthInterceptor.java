package dev.espalier.runtime.internal.auth;

import java.io.IOException;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts the credentials on each attempt. After a 401 a rotating credential that has changed meanwhile is tried once,
 * within the same attempt. A request that names credentials of its own keeps them.
 */
public final class AuthInterceptor implements Interceptor {
    private static final String AUTHORIZATION = "Authorization";

    private final Function<Request, @Nullable Credentials> credentialsOf;

    /** @param credentialsOf chooses the credentials of a request; null if it is sent without any */
    public AuthInterceptor(Function<Request, @Nullable Credentials> credentialsOf) {
        this.credentialsOf = credentialsOf;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Credentials credentials = request.header(AUTHORIZATION) == null ? credentialsOf.apply(request) : null;
        if (credentials == null) {
            return chain.proceed(request);
        }
        String header = credentials.header();
        Response response = chain.proceed(with(request, header));
        if (response.code() != 401 || isOneShot(request)) {
            return response;
        }
        String renewed = renewed(credentials, response);
        if (renewed.equals(header)) {
            return response;
        }
        response.close();
        return chain.proceed(with(request, renewed));
    }

    /** Whatever a supplier throws, the refusal that it was asked for is closed. */
    private static String renewed(Credentials credentials, Response refusal) throws IOException {
        boolean known = false;
        try {
            String header = credentials.header();
            known = true;
            return header;
        } finally {
            if (!known) {
                refusal.close();
            }
        }
    }

    private static boolean isOneShot(Request request) {
        return request.body() != null && request.body().isOneShot();
    }

    private static Request with(Request request, String header) {
        return request.newBuilder().header(AUTHORIZATION, header).build();
    }
}
