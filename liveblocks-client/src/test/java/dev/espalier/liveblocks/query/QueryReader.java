package dev.espalier.liveblocks.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a query as the vendor's parser does; refuses what it refuses, and what the endpoint knows no meaning for. */
final class QueryReader {
    /** What queries of an endpoint may say: each pattern is of a field, an operator and the kind of a value. */
    enum Endpoint {
        ROOMS("roomId [:^] text|metadata : text"),
        THREADS("resolved : boolean|visibility : text|metadata (: (text|number|boolean|null)|\\^ text|[<>]=? number)");

        private final Pattern conditions;

        Endpoint(String conditions) {
            this.conditions = Pattern.compile(conditions);
        }
    }

    /**
     * One condition.
     *
     * @param key of metadata; null for another field
     * @param value a String, a BigDecimal, a Boolean, or null
     */
    record Condition(
            String field,
            @Nullable String key,
            String operator,
            @Nullable Object value) {}

    private static final Pattern BLANKS = Pattern.compile("\\s*");
    private static final Pattern AND = Pattern.compile("(?i)AND\\b");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OPERATOR = Pattern.compile(">=|<=|[:^<>]");
    private static final Pattern WORD = Pattern.compile("(true|false|null)\\b");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)(?![\\w.+])");
    private static final Pattern TEXT = Pattern.compile("(?s)(['\"])((?:\\\\.|(?!\\1)[^\\\\\n])*)\\1");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Endpoint endpoint;
    private final String query;
    private int position;

    private QueryReader(Endpoint endpoint, String query) {
        this.endpoint = endpoint;
        this.query = query;
    }

    /** @throws IllegalStateException if it is no query of the endpoint */
    static List<Condition> read(Endpoint endpoint, String query) {
        return new QueryReader(endpoint, query).conditions();
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        skip(BLANKS);
        do {
            conditions.add(condition());
            skip(BLANKS);
            if (skip(AND)) {
                skip(BLANKS);
            } else if (position == query.length()) {
                return conditions;
            }
        } while (true);
    }

    private Condition condition() {
        String field = token(FIELD).group();
        String key = field.equals("metadata") ? key() : null;
        skip(BLANKS);
        String operator = token(OPERATOR).group();
        skip(BLANKS);
        Object value = value();
        String said = field + " " + operator + " " + kind(value);
        if (!endpoint.conditions.matcher(said).matches()) {
            throw refused("what " + endpoint + " cannot be asked: " + said);
        }
        if (operator.equals("^") && "".equals(value)) {
            throw refused("an empty prefix");
        }
        return new Condition(field, key, operator, value);
    }

    private String key() {
        literal('[');
        String key = text();
        literal(']');
        return key;
    }

    private void literal(char expected) {
        skip(BLANKS);
        token(Pattern.compile(Pattern.quote(String.valueOf(expected))));
        skip(BLANKS);
    }

    private @Nullable Object value() {
        char first = position < query.length() ? query.charAt(position) : ' ';
        if (first == '\'' || first == '"') {
            return text();
        }
        if (Character.isLetter(first)) {
            String word = token(WORD).group();
            return word.equals("null") ? null : Boolean.valueOf(word);
        }
        return new BigDecimal(token(NUMBER).group());
    }

    /** First come the three escapes that mean another character, wherever their two characters stand; then the rest. */
    private String text() {
        String raw = token(TEXT).group(2);
        if (CONTROL.matcher(raw).find()) {
            throw refused("a control character");
        }
        return raw.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replaceAll("\\\\(.)", "$1");
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof String ? "text" : value instanceof Boolean ? "boolean" : "number";
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = at(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        position = matcher.end();
        return true;
    }

    private Matcher token(Pattern pattern) {
        Matcher matcher = at(pattern);
        if (!matcher.lookingAt()) {
            throw refused("no " + pattern);
        }
        position = matcher.end();
        return matcher;
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(query).region(position, query.length()).useTransparentBounds(true);
    }

    private IllegalStateException refused(String what) {
        return new IllegalStateException(what + " at " + position + " of " + query);
    }
}
