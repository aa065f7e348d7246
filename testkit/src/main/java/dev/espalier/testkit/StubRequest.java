package dev.espalier.testkit;

import com.github.tomakehurst.wiremock.http.Request;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.espalier.testkit.internal.stub.Exchange;
import dev.espalier.testkit.internal.stub.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A request that a {@link VendorStub} got. */
public final class StubRequest {
    private final Exchange exchange;
    private final String target;

    private StubRequest(Exchange exchange, String target) {
        this.exchange = exchange;
        this.target = target;
    }

    static Optional<StubRequest> of(Request request, Routes routes) {
        return routes.match(request).map(exchange -> new StubRequest(exchange, request.getUrl()));
    }

    /** The id of the operation that it is for. */
    public String operation() {
        return exchange.operation().id();
    }

    /** {@code GET}, in capitals. */
    public String method() {
        return exchange.operation().method();
    }

    /** Path and query as they were sent. */
    public String target() {
        return target;
    }

    /**
     * A parameter in the path or the query, decoded; the first value if there are several. Empty if it was not sent.
     *
     * @param name as in the document
     */
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    /** All values of a parameter in the path or the query, decoded. */
    public List<String> parameters(String name) {
        return exchange.path().containsKey(name)
                ? List.of(exchange.path().get(name))
                : List.copyOf(exchange.query().getOrDefault(name, List.of()));
    }

    /** The value of a header, in whatever case its name was sent; empty if it was not. */
    public Optional<String> header(String name) {
        return exchange.header(name);
    }

    /** The body as bytes. */
    public byte[] bytes() {
        return exchange.body().clone();
    }

    /** The body as text. */
    public String text() {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @throws com.google.gson.JsonSyntaxException if it is none
     */
    public JsonElement json() {
        return JsonParser.parseString(text());
    }

    /**
     * The body as a model, such as {@code CreateAssetRequest.class}.
     *
     * @throws com.google.gson.JsonSyntaxException if it is no JSON
     */
    public <T> T body(Class<T> type) {
        return new Gson().fromJson(text(), type);
    }

    /** Method, path and operation; neither query nor headers nor body, in which secrets can be. */
    @Override
    public String toString() {
        return method() + " " + target.replaceFirst("\\?.*", "") + " (" + operation() + ")";
    }
}
