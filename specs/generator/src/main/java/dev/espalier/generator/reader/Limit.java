package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Limits;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A keyword that says which values of a type are values of a schema. */
enum Limit {
    MINIMUM("minimum", Of.NUMBERS, (value, limits) -> compared(value, limits, "minimum") >= 0),
    MAXIMUM("maximum", Of.NUMBERS, (value, limits) -> compared(value, limits, "maximum") <= 0),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", Of.NUMBERS, (value, limits) -> !excludes(value, limits, "Minimum")),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", Of.NUMBERS, (value, limits) -> !excludes(value, limits, "Maximum")),
    MULTIPLE_OF("multipleOf", Of.NUMBERS, Limit::isMultiple),
    MIN_LENGTH("minLength", Of.TEXTS, (value, limits) -> length(value) >= count(limits, "minLength")),
    MAX_LENGTH("maxLength", Of.TEXTS, (value, limits) -> length(value) <= count(limits, "maxLength")),
    PATTERN("pattern", Of.TEXTS, (value, limits) -> matches(value.asText(), limits.of("pattern"))),
    MIN_ITEMS("minItems", Of.LISTS, (value, limits) -> value.size() >= count(limits, "minItems")),
    MAX_ITEMS("maxItems", Of.LISTS, (value, limits) -> value.size() <= count(limits, "maxItems")),
    UNIQUE_ITEMS("uniqueItems", Of.LISTS, Limit::hasNoDoubles),
    MIN_PROPERTIES("minProperties", Of.OBJECTS, (value, limits) -> value.size() >= count(limits, "minProperties")),
    MAX_PROPERTIES("maxProperties", Of.OBJECTS, (value, limits) -> value.size() <= count(limits, "maxProperties"));

    private final String keyword;
    private final Of of;
    private final BiPredicate<JsonNode, Limits> rule;

    Limit(String keyword, Of of, BiPredicate<JsonNode, Limits> rule) {
        this.keyword = keyword;
        this.of = of;
        this.rule = rule;
    }

    /** What is limited. */
    private enum Of {
        NUMBERS("integer", "number"),
        TEXTS("string"),
        LISTS("array"),
        OBJECTS("object");

        private final Set<String> jsonTypes;

        Of(String... jsonTypes) {
            this.jsonTypes = Set.of(jsonTypes);
        }
    }

    String keyword() {
        return keyword;
    }

    /** As in "It limits texts." */
    String limited() {
        return of.name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(String jsonType) {
        return of.jsonTypes.contains(jsonType);
    }

    /** Whether a value stays within it, if it is stated and means something for the value. */
    boolean includes(Instance instance, Limits limits) {
        return limits.of(keyword).isEmpty()
                || of.jsonTypes.stream().noneMatch(instance::isOf)
                || rule.test(instance.value(), limits);
    }

    /** Whether text is a regular expression. */
    static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static int compared(JsonNode value, Limits limits, String keyword) {
        return value.decimalValue().compareTo(new BigDecimal(limits.of(keyword)));
    }

    private static boolean excludes(JsonNode value, Limits limits, String bound) {
        String keyword = bound.toLowerCase(Locale.ROOT);
        return limits.of("exclusive" + bound).equals("true")
                && !limits.of(keyword).isEmpty()
                && compared(value, limits, keyword) == 0;
    }

    /** A step of zero, or a pattern that is none, is refused where it stands. */
    private static boolean isMultiple(JsonNode value, Limits limits) {
        BigDecimal step = new BigDecimal(limits.of("multipleOf"));
        return step.signum() == 0 || value.decimalValue().remainder(step).signum() == 0;
    }

    private static boolean matches(String text, String pattern) {
        return !isPattern(pattern) || Pattern.compile(pattern).matcher(text).find();
    }

    private static int length(JsonNode value) {
        return value.asText().codePointCount(0, value.asText().length());
    }

    private static int count(Limits limits, String keyword) {
        return Integer.parseInt(limits.of(keyword));
    }

    private static boolean hasNoDoubles(JsonNode list, Limits limits) {
        Set<JsonNode> seen = new HashSet<>();
        list.forEach(seen::add);
        return limits.of("uniqueItems").equals("false") || seen.size() == list.size();
    }
}
