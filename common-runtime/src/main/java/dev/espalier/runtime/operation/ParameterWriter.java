package dev.espalier.runtime.operation;

import java.util.Collection;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Puts parameters onto a request in the form that the vendor's document gives for each. A {@code null} value adds
 * nothing.
 */
public final class ParameterWriter {
    private final Request.Builder request;
    private final HttpUrl.Builder url;

    /** Starts from {@code request}, which stays as it is. */
    public ParameterWriter(Request request) {
        this.request = request.newBuilder();
        this.url = request.url().newBuilder();
    }

    /** {@code name=value}. */
    public void query(String name, @Nullable Object value) {
        if (value != null) {
            url.addEncodedQueryParameter(
                    PercentEncoding.encode(name), PercentEncoding.encode(ParameterFormat.text(value)));
        }
    }

    /** {@code name=a&name=b}. */
    public void queryRepeated(String name, @Nullable Collection<?> values) {
        if (values != null) {
            values.forEach(value -> query(name, value));
        }
    }

    /** {@code name=a,b}; an empty list adds nothing. */
    public void queryCommaSeparated(String name, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            String joined = values.stream()
                    .map(value -> PercentEncoding.encode(ParameterFormat.text(value)))
                    .collect(Collectors.joining(","));
            url.addEncodedQueryParameter(PercentEncoding.encode(name), joined);
        }
    }

    /**
     * {@code name=true} for {@code true} and nothing for {@code false}: servers that look for presence would take both
     * for true.
     */
    public void queryFlag(String name, @Nullable Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            query(name, true);
        }
    }

    /** Takes a parameter off, so that it can be set anew. */
    public void removeQuery(String name) {
        url.removeAllQueryParameters(name);
    }

    /** A request header. */
    public void header(String name, @Nullable Object value) {
        if (value != null) {
            request.header(name, HeaderValue.checked(name, ParameterFormat.text(value)));
        }
    }

    /** The request with everything written so far. */
    public Request toRequest() {
        return request.url(url.build()).build();
    }
}
