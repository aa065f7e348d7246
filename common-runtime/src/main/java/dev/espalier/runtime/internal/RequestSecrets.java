package dev.espalier.runtime.internal;

import dev.espalier.runtime.internal.json.JsonSecrets;
import dev.espalier.runtime.internal.json.JsonTypes;
import dev.espalier.runtime.operation.PlainText;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Body;

/** Collects what a request held in secret. */
final class RequestSecrets {
    private final Set<String> found = new LinkedHashSet<>();

    private RequestSecrets() {}

    /**
     * @param names of queries and headers that are secret
     * @param own headers that are secret, whatever their names
     */
    static Set<String> of(Response response, Set<String> names, Headers own) {
        RequestSecrets secrets = new RequestSecrets();
        secrets.addRequest(response.request(), names);
        Response network = response.networkResponse();
        if (network != null) {
            // Cookies and the credential of a proxy are added last.
            secrets.addRequest(network.request(), names);
        }
        own.names().forEach(name -> secrets.found.addAll(own.values(name)));
        secrets.addBody(response.request().tag(Invocation.class));
        return secrets.found;
    }

    private void addRequest(Request request, Set<String> names) {
        request.headers("Authorization").forEach(this::addCredential);
        request.headers("Proxy-Authorization").forEach(this::addCredential);
        request.headers("Cookie").forEach(this::addCookies);
        if (request.tag(SecretUrl.class) != null) {
            addUrl(request.url());
        }
        for (String name : names) {
            found.addAll(request.headers(name));
            request.url().queryParameterValues(name).stream()
                    .filter(value -> value != null)
                    .forEach(found::add);
        }
    }

    private void addUrl(HttpUrl url) {
        found.add(url.toString());
        if (url.encodedPath().length() > 1) {
            found.add(url.encodedPath());
        }
        String query = url.encodedQuery();
        if (query != null) {
            found.add(query);
            url.queryParameterNames()
                    .forEach(name -> url.queryParameterValues(name).stream()
                            .filter(value -> value != null)
                            .forEach(found::add));
        }
    }

    /** The value as a whole, what stands behind the scheme, and what that is in Base64. */
    private void addCredential(String value) {
        found.add(value);
        String[] schemeAndToken = value.split(" ", 2);
        if (schemeAndToken.length == 2) {
            found.add(schemeAndToken[1]);
            if (schemeAndToken[0].equalsIgnoreCase("Basic")) {
                addUserAndPassword(ByteString.decodeBase64(schemeAndToken[1]));
            }
        }
    }

    /** The name of the user is none. */
    private void addUserAndPassword(@Nullable ByteString decoded) {
        if (decoded != null) {
            String text = decoded.utf8();
            found.add(text);
            found.add(text.substring(text.indexOf(':') + 1));
        }
    }

    private void addCookies(String value) {
        for (String cookie : value.split("; ")) {
            found.add(cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    private void addBody(@Nullable Invocation invocation) {
        if (invocation == null) {
            return;
        }
        Method method = invocation.method();
        List<?> arguments = invocation.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument != null && isJson(argument, method.getParameterAnnotations()[i])) {
                found.addAll(JsonSecrets.of(argument, JsonTypes.of(method.getGenericParameterTypes()[i])));
            }
        }
    }

    private static boolean isJson(Object argument, Annotation[] annotations) {
        return !(argument instanceof RequestBody) && has(annotations, Body.class) && !has(annotations, PlainText.class);
    }

    private static boolean has(Annotation[] annotations, Class<? extends Annotation> type) {
        return Stream.of(annotations).anyMatch(type::isInstance);
    }
}
