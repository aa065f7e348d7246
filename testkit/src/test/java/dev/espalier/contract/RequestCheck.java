package dev.espalier.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.espalier.testkit.internal.spec.SpecParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the request that arrived with the one that the document's examples ask for: nothing lost, nothing added. */
final class RequestCheck {
    private final ExpectedRequest expected;
    private final ReceivedRequest received;
    private final List<String> faults = new ArrayList<>();

    private RequestCheck(ExpectedRequest expected, ReceivedRequest received) {
        this.expected = expected;
        this.received = received;
    }

    /** One sentence a fault. */
    static List<String> faults(ExpectedRequest expected, ReceivedRequest received) {
        RequestCheck check = new RequestCheck(expected, received);
        check.same("method", expected.operation().method(), received.method());
        check.same("path", check.expectedPath(), received.path());
        check.query();
        check.headers();
        check.body();
        return check.faults;
    }

    private void same(String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            faults.add("The " + what + " of the request is " + got + " and should be " + wanted + ".");
        }
    }

    private String expectedPath() {
        String path = expected.operation().path();
        for (SpecParameter parameter : expected.parameters("path")) {
            String value = parameter.texts().stream().map(RequestCheck::encoded).collect(Collectors.joining(","));
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path;
    }

    /** RFC 3986: only unreserved characters stay. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** A value may be escaped more than it has to be, but a comma that separates must be there as such. */
    private void query() {
        Map<String, List<List<String>>> wanted = new TreeMap<>();
        for (SpecParameter parameter : expected.parameters("query")) {
            List<String> texts = parameter.texts();
            if (!texts.isEmpty()) {
                wanted.put(
                        parameter.name(),
                        parameter.joined()
                                ? List.of(texts)
                                : texts.stream().map(List::of).toList());
            }
        }
        Map<String, List<List<String>>> got = new TreeMap<>();
        received.query()
                .forEach((name, values) -> got.put(
                        name, values.stream().map(value -> parts(name, value)).toList()));
        same("query", wanted, got);
    }

    private List<String> parts(String name, String value) {
        Optional<SpecParameter> parameter = expected.parameters("query").stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return items(value, parameter.filter(SpecParameter::joined).isPresent())
                .map(ReceivedRequest::decoded)
                .map(text -> parameter.map(known -> known.compared(text)).orElse(text))
                .toList();
    }

    private static Stream<String> items(String value, boolean joined) {
        return joined ? Arrays.stream(value.split(",", -1)) : Stream.of(value);
    }

    private void headers() {
        same(
                "header Authorization",
                expected.operation().authorization().stream().toList(),
                received.headers().getOrDefault("Authorization", List.of()));
        for (SpecParameter parameter : expected.parameters("header")) {
            same(
                    "header " + parameter.name(),
                    List.of(parameter.texts()),
                    received.headers().getOrDefault(parameter.name(), List.of()).stream()
                            .map(value -> items(value, parameter.joined())
                                    .map(parameter::compared)
                                    .toList())
                            .toList());
        }
        expected.operation()
                .success()
                .body()
                .ifPresent(body -> same(
                        "header Accept",
                        List.of(body.mediaType()),
                        received.headers().getOrDefault("Accept", List.of())));
        expected.body().ifPresent(body -> {
            String type = String.join(", ", received.headers().getOrDefault("Content-Type", List.of()));
            same("content type", body.typeName(), type.split(";")[0].strip());
        });
    }

    private void body() {
        if (expected.body().isEmpty()) {
            same("body", "", received.bodyText());
            return;
        }
        JsonElement example = expected.body().get().example();
        if (!expected.body().get().isJson()) {
            if (!Arrays.equals(expected.body().get().bytes(), received.body())) {
                faults.add("The body of the request is not what the caller passed.");
            }
            return;
        }
        try {
            JsonDifference.between(example, JsonParser.parseString(received.bodyText()))
                    .forEach(difference -> faults.add("Request body: " + difference));
        } catch (JsonParseException e) {
            faults.add("The body of the request is not JSON: " + received.bodyText());
        }
    }
}
