package dev.espalier.testkit.internal.stub;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which operation a request is for. */
public final class Routes {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

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
        // Of two that fit, the one that spells out more is meant.
        routes = document.operations().stream()
                .map(Route::of)
                .sorted(Comparator.comparing(route -> route.names().size()))
                .toList();
    }

    /**
     * The request as one for an operation; empty if the document has none for it.
     *
     * @param target path and query as they were sent
     */
    public Optional<Exchange> match(String method, String target, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        for (Route route : routes) {
            Matcher found = route.pattern().matcher(path);
            if (route.operation().method().equals(method) && found.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), decode(found.group(i + 1).replace("+", "%2B")));
                }
                return Optional.of(new Exchange(
                        route.operation(), values, query(mark < 0 ? "" : target.substring(mark + 1)), body));
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
