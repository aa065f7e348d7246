package dev.espalier.testkit.internal.stub;

import com.github.tomakehurst.wiremock.http.Request;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which operation a request is for. */
public final class Routes {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

    private final SpecDocument document;
    private final List<Route> routes;

    private record Route(SpecOperation operation, Pattern pattern, List<String> names) {
        static Route of(SpecOperation operation) {
            StringBuilder pattern = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher parameter = PARAMETER.matcher(operation.path());
            int end = 0;
            while (parameter.find()) {
                pattern.append(Pattern.quote(operation.path().substring(end, parameter.start())))
                        .append("([^/]+)");
                names.add(parameter.group(1));
                end = parameter.end();
            }
            pattern.append(Pattern.quote(operation.path().substring(end)));
            return new Route(operation, Pattern.compile(pattern.toString()), names);
        }
    }

    public Routes(SpecDocument document) {
        this.document = document;
        // Of two that fit, the one that spells out more is meant.
        routes = document.operations().stream()
                .map(Route::of)
                .sorted(Comparator.comparing(route -> route.names().size()))
                .toList();
    }

    /**
     * The operation with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SpecOperation operation(String id) {
        return Stream.of(ResumableHost.SEND, ResumableHost.ASK)
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseGet(() -> document.operation(id));
    }

    /** The request as one for an operation; empty if the document has none for it. */
    public Optional<Exchange> match(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders()
                .all()
                .forEach(header -> headers.computeIfAbsent(header.key(), key -> new ArrayList<>())
                        .addAll(header.values()));
        return match(request.getMethod().getName(), request.getUrl(), headers, request.getBody());
    }

    /**
     * The request as one for an operation; empty if the document has none for it.
     *
     * @param target path and query as they were sent
     */
    Optional<Exchange> match(String method, String target, Map<String, List<String>> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Optional<Exchange> upload = ResumableHost.match(method, path, headers, body);
        if (upload.isPresent()) {
            return upload;
        }
        for (Route route : routes) {
            Matcher found = route.pattern().matcher(path);
            if (route.operation().method().equals(method) && found.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), decode(found.group(i + 1).replace("+", "%2B")));
                }
                return Optional.of(new Exchange(
                        route.operation(), values, query(mark < 0 ? "" : target.substring(mark + 1)), headers, body));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decode(parts[1]));
        });
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
