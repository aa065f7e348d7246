package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks that paths are such as requests can be sent to: below the server, with names that Retrofit takes. */
final class PathCheck {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    /** What a segment holds beside parameters. */
    private static final Pattern SEGMENTS = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");

    /** What no path is, and what to do about it; the first that is true is told. */
    private record Rule(Predicate<String> isBroken, String sentence) {}

    private static final List<Rule> RULES = List.of(
            new Rule(path -> !path.startsWith("/"), "does not begin with a slash. Write one."),
            new Rule(path -> path.contains("?"), "has a query. Describe it as parameters with in: query."),
            new Rule(path -> path.contains("#"), "has a fragment, which is not sent. Take it out."),
            new Rule(
                    path -> !SEGMENTS.matcher(PARAMETER.matcher(path).replaceAll(""))
                            .matches(),
                    "has a character that no path has. Write it percent-encoded, such as %20, or close the braces."),
            new Rule(
                    path -> path.contains("//") || path.matches(".*/\\.\\.?(/.*)?"),
                    "has a segment that is empty or made of dots, so it leads elsewhere. Take it out."),
            new Rule(
                    path -> path.matches("/[^/]*:.*"),
                    "has a colon in its first segment, so it reads as the address of a server. Write %3A."));

    private final Faults faults;

    PathCheck(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode paths) {
        Map<String, String> byTemplate = new HashMap<>();
        paths.fieldNames().forEachRemaining(path -> {
            fault(path).ifPresent(sentence -> faults.add(paths, path, "The path " + path + " " + sentence));
            String other = byTemplate.putIfAbsent(PARAMETER.matcher(path).replaceAll("{}"), path);
            if (other != null) {
                faults.add(
                        paths,
                        path,
                        "The path " + path + " is the same as " + other + ". Put their operations under one of them.");
            }
        });
    }

    private static Optional<String> fault(String path) {
        Optional<String> broken = RULES.stream()
                .filter(rule -> rule.isBroken.test(path))
                .map(Rule::sentence)
                .findFirst();
        return broken.isPresent()
                ? broken
                : PARAMETER
                        .matcher(path)
                        .results()
                        .map(MatchResult::group)
                        .filter(parameter -> !PARAMETER_NAME
                                .matcher(parameter.substring(1, parameter.length() - 1))
                                .matches())
                        .map(parameter -> "has the parameter " + parameter + ". Its name is not sent: call it"
                                + " something of letters, digits, \"_\" and \"-\" that begins with a letter.")
                        .findFirst();
    }
}
