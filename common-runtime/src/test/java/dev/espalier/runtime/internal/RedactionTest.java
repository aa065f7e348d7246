package dev.espalier.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import dev.espalier.runtime.error.Problem;
import dev.espalier.torture.api.BodiesApi;
import dev.espalier.torture.api.ThingsApi;
import dev.espalier.torture.model.Thing;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Invocation;

class RedactionTest {
    private static final Set<String> NAMES = Set.of("signature", "X-Secret");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sk_live_0123  | token sk_live_0123 is unknown         | token ██ is unknown",
                "sk_live_0123  | sk_live_0123sk_live_0123              | ████",
                "sk_live_0123  | %20sk_live_0123x                      | %20██x",
                "sk_live_0123  | sk_live_012                           | sk_live_012",
                "sk_live_0123  | sk-live-0123                          | sk-live-0123",
                "ab+/cd==12345 | got ab+/cd==12345                     | got ██",
                "ab+/cd==12345 | got ab%2B%2fcd%3D%3d12345             | got ██",
                "ab+/cd==12345 | {\"got\":\"ab+\\/cd\\u003d\\u003D12345\"} | {\"got\":\"██\"}",
                "ab+/cd==12345 | got ab&#43;&#x2F;cd&equals;&#61;12345 | got ██",
                "ab+/cd==12345 | got ab--cd--12345                     | got ab--cd--12345",
                "pass \"wörd\"😀 | pass \"wörd\"😀                          | ██",
                "pass \"wörd\"😀 | pass%20%22w%C3%B6rd%22%F0%9F%98%80     | ██",
                "pass \"wörd\"😀 | pass+%22w%C3%B6rd%22%F0%9F%98%80       | ██",
                "pass \"wörd\"😀 | pass \\\"w\\u00f6rd\\\"\\ud83d\\ude00     | ██",
                "pass \"wörd\"😀 | pass &quot;w&ouml;rd&quot;&#128512;   | ██",
                "a.c(e[g]*\\Q   | abc a.c(e[g]*\\Q                      | abc ██",
                // What is short is a word of its own.
                "abc           | abc: \"abc\", abcd, xabc, 1abc, (abc)   | ██: \"██\", abcd, xabc, 1abc, (██)",
                "a.b           | a.b a-b                               | ██ a-b",
                "1234567       | 12345678                              | 12345678",
                "12345678      | 123456789                             | ██9",
            })
    void blacksOutASecretAndItsEscapes(String secret, String text, String expected) {
        assertThat(Redaction.of(List.of(secret)).apply(text)).isEqualTo(expected);
    }

    @Test
    void blacksOutTheLongerOneFirst() {
        Redaction redaction = Redaction.of(List.of("01234567", "Bearer 01234567", "0123456789", "0123456789"));

        assertThat(redaction.apply("Bearer 01234567, 0123456789, 01234567")).isEqualTo("██, ██, ██");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nothingIsNoSecret(String secret) {
        assertThat(Redaction.of(List.of(secret)).apply("some text, 1  2")).isEqualTo("some text, 1  2");
        assertThat(Redaction.of(List.of()).apply("")).isEmpty();
    }

    /** Were the escapes of several characters tried in every split, this would not end. */
    @Test
    void aTextMadeForItDoesNotTakeForever() {
        Redaction redaction = Redaction.of(List.of("/".repeat(60) + "x"));
        String text = "%2F\\/&sol;".repeat(5_000);

        assertThat(redaction.apply(text)).isEqualTo(text);
    }

    @Test
    void aBearerTokenIsSecretWithAndWithoutItsScheme() {
        Request request =
                request().header("Authorization", "Bearer s3cr3t-t0k3n").build();

        assertThat(redact(request, "Authorization: Bearer s3cr3t-t0k3n")).isEqualTo("Authorization: ██");
        assertThat(redact(request, "no token s3cr3t-t0k3n")).isEqualTo("no token ██");
    }

    @Test
    void aPasswordIsSecretAndItsUserIsNot() {
        String header = okhttp3.Credentials.basic("user-id-1", "hunter2");
        Request request = request().header("Authorization", header).build();

        assertThat(redact(request, "got " + header)).isEqualTo("got ██");
        assertThat(redact(request, header.substring("Basic ".length()))).isEqualTo("██");
        assertThat(redact(request, "user-id-1:hunter2")).isEqualTo("██");
        assertThat(redact(request, "user-id-1 with hunter2")).isEqualTo("user-id-1 with ██");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t-t0k3n", "Basic", "Basic ???", "basic dXNlcg==", "Digest a=\"b\", c=\"d\""})
    void anyCredentialIsSecretWhateverItsForm(String header) {
        assertThat(redact(request().header("Authorization", header).build(), "got \"" + header + "\""))
                .isEqualTo("got \"██\"");
    }

    @Test
    void theCredentialOfAProxyAndCookiesAreSecretThatAreAddedLast() {
        Request network = request()
                .header("Proxy-Authorization", "Bearer pr0xy-t0k3n")
                .header("Cookie", "session=c00kie-1; theme=c00kie-2")
                .build();
        Response response = response(request().build())
                .networkResponse(response(network).build())
                .build();

        assertThat(redaction(response, Headers.of()).apply("session c00kie-1, c00kie-2 via pr0xy-t0k3n"))
                .isEqualTo("session ██, ██ via ██");
    }

    @Test
    void secretParametersAreSecret() {
        Request request = request("?signature=s3cr3t+a%2Fb&signature=s3cond-value&signature&other=visible-value")
                .header("x-secret", "h3ader-value")
                .header("X-Other", "visible-header")
                .build();

        assertThat(redact(request, "s3cr3t a/b, s3cr3t+a%2Fb, s3cond-value, h3ader-value"))
                .isEqualTo("██, ██, ██, ██");
        assertThat(redact(request, "visible-value, visible-header")).isEqualTo("visible-value, visible-header");
    }

    @Test
    void headersThatTheCallerSetAreSecret() {
        Headers own = Headers.of("X-Api-Key", "k3y-of-the-caller");

        assertThat(redaction(response(request().build()).build(), own).apply("no key k3y-of-the-caller"))
                .isEqualTo("no key ██");
    }

    @Test
    void propertiesThatTheDocumentMarksAreSecret() throws NoSuchMethodException {
        Thing thing = Thing.builder()
                .name("visible-name")
                .count(1)
                .secret("s3cr3t-\"property\"")
                .additionalProperty("other", new JsonPrimitive("visible-other"))
                .build();
        Request request = request(ThingsApi.class.getMethod("create", Thing.class), thing);

        assertThat(redact(request, "visible-name, visible-other, s3cr3t-\"property\", s3cr3t-\\\"property\\\""))
                .isEqualTo("visible-name, visible-other, ██, ██");
    }

    @Test
    void propertiesOfAnotherTypeAreSecretToo() throws NoSuchMethodException {
        Thing thing = Thing.fromJson("{\"name\":\"a\",\"count\":1,\"secret\":{\"a\":[\"s3cr3t-1\",true,123456789]}}");
        Request request = request(ThingsApi.class.getMethod("create", Thing.class), thing);

        assertThat(redact(request, "s3cr3t-1, 123456789")).isEqualTo("██, ██");
    }

    @Test
    void bodiesThatAreNoJsonAreLeftAlone() throws NoSuchMethodException {
        Request text = request(BodiesApi.class.getMethod("translate", String.class), "the text");
        Request bytes = request(
                ThingsApi.class.getMethod("upload", String.class, RequestBody.class),
                "the id",
                RequestBody.create("the text", null));

        assertThat(redact(text, "the text")).isEqualTo("the text");
        assertThat(redact(bytes, "the id, the text")).isEqualTo("the id, the text");
    }

    @Test
    void aBodyThatIsLeftOutIsLeftAlone() throws NoSuchMethodException {
        Request request = request(ThingsApi.class.getMethod("create", Thing.class), (Object) null);

        assertThat(redact(request, "a text")).isEqualTo("a text");
    }

    @Test
    void everyTextOfAProblemIsRedacted() {
        Problem problem = Problem.builder()
                .code("c-s3cr3t!!")
                .messages(List.of("m-s3cr3t!!", "other"))
                .requestId("r-s3cr3t!!")
                .suggestion("s-s3cr3t!!")
                .build()
                .map(Redaction.of(List.of("s3cr3t!!")));

        assertThat(problem.code()).contains("c-██");
        assertThat(problem.messages()).containsExactly("m-██", "other");
        assertThat(problem.requestId()).contains("r-██");
        assertThat(problem.suggestion()).contains("s-██");
        assertThat(Problem.builder().build().map(UnaryOperator.identity()))
                .hasToString(Problem.builder().build().toString());
    }

    private static String redact(Request request, String text) {
        return redaction(response(request).build(), Headers.of()).apply(text);
    }

    private static Redaction redaction(Response response, Headers own) {
        return Redaction.of(response, NAMES, own);
    }

    private static Request request(Method method, @Nullable Object... arguments) {
        return request()
                .tag(Invocation.class, invocation(method.getDeclaringClass(), method, Arrays.asList(arguments)))
                .build();
    }

    private static <T> Invocation invocation(Class<T> api, Method method, List<?> arguments) {
        Object instance =
                Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, called, values) -> null);
        return Invocation.of(api, api.cast(instance), method, arguments);
    }

    private static Request.Builder request() {
        return request("");
    }

    private static Request.Builder request(String query) {
        return new Request.Builder().url("https://api.acme.example/things" + query);
    }

    private static Response.Builder response(Request request) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(400)
                .message("Bad Request");
    }
}
