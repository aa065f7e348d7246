package dev.espalier.runtime.internal.request;

import dev.espalier.runtime.internal.Utf8Text;
import java.util.Collection;
import java.util.List;
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
    private final String operation;

    /**
     * Starts from {@code request}, which stays as it is.
     *
     * @param operation its name in messages
     */
    public ParameterWriter(Request request, String operation) {
        this.operation = operation;
        this.request = request.newBuilder();
        this.url = request.url().newBuilder();
    }

    /** {@code name=value}. */
    public void query(String name, @Nullable Object value) {
        if (value != null) {
            url.addEncodedQueryParameter(PercentEncoding.encode(name), encoded(name, value));
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
            String joined = values.stream().map(value -> encoded(name, value)).collect(Collectors.joining(","));
            url.addEncodedQueryParameter(PercentEncoding.encode(name), joined);
        }
    }

    private String encoded(String name, Object value) {
        String label = "The parameter " + name + " of " + operation;
        return PercentEncoding.encode(Utf8Text.checked(label, ParameterFormat.text(label, value)));
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
        url.removeAllEncodedQueryParameters(PercentEncoding.encode(name));
    }

    /** A request header. */
    public void header(String name, @Nullable Object value) {
        if (value != null) {
            String label = label(name);
            request.header(name, HeaderValue.checked(label, ParameterFormat.text(label, value)));
        }
    }

    /** {@code name: a,b}; an empty list adds nothing. Headers have no escaping, so no item can hold a comma. */
    public void headerCommaSeparated(String name, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            List<String> items = values.stream()
                    .map(value -> ParameterFormat.text(label(name), value))
                    .toList();
            if (items.stream().anyMatch(item -> !isItem(item))) {
                throw new IllegalArgumentException("An item of the header " + name + " of " + operation
                        + " is empty, holds a comma, or begins or ends with a space. Commas and spaces separate the"
                        + " items. Take it out.");
            }
            header(name, String.join(",", items));
        }
    }

    private String label(String name) {
        return "The value of the header " + name + " of " + operation;
    }

    private static boolean isItem(String text) {
        return !text.isEmpty() && !text.contains(",") && !HeaderValue.isSpaceAtAnEnd(text);
    }

    /** The request with everything written so far. */
    public Request toRequest() {
        return request.url(url.build()).build();
    }
}
