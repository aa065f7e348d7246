package dev.espalier.generator.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names on the wire as names in Java. */
public final class JavaNames {
    /** Methods that every object or every model has; an accessor of the same name would hide or break them. */
    private static final Set<String> METHODS = Set.of(
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "hashCode",
            "toString",
            "clone",
            "finalize",
            "builder",
            "toBuilder",
            "build",
            "toJson",
            "toTree",
            "fromTree",
            "fromJson",
            "additionalProperties",
            "additionalProperty");

    /** Types that models declare in themselves. */
    private static final Set<String> NESTED = Set.of(
            "BooleanValue", "Builder", "Known", "ListValue", "NumberValue", "ObjectValue", "StringValue", "Unknown");

    private JavaNames() {}

    /** {@code stream_key}, {@code stream-key} and {@code STREAM_KEY} become {@code streamKey}. */
    public static String member(String wireName) {
        List<String> words = words(wireName);
        String joined = words.isEmpty()
                ? "value"
                : words.get(0)
                        + words.stream().skip(1).map(JavaNames::capitalized).collect(Collectors.joining());
        String name = Character.isJavaIdentifierStart(joined.charAt(0)) ? joined : "_" + joined;
        return SourceVersion.isKeyword(name) || METHODS.contains(name) ? name + "_" : name;
    }

    /** {@code member} that is none of {@code taken}; wire names can differ in case or punctuation alone. */
    public static String member(String wireName, Set<String> taken) {
        return unique(member(wireName), "", taken);
    }

    /**
     * Whether a document can give something this name: it is letters, digits and underscores, and it is no keyword and
     * no method that every object or every model has.
     */
    public static boolean isMember(String name) {
        return isIdentifier(name) && !METHODS.contains(name);
    }

    /** Whether it is letters, digits and underscores, and no keyword. */
    public static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !SourceVersion.isKeyword(name);
    }

    /** {@code name}, or with the first number from 2 on that makes it none of {@code taken}. */
    public static String unique(String name, String separator, Set<String> taken) {
        String unique = name;
        for (int number = 2; taken.contains(unique); number++) {
            unique = name + separator + number;
        }
        return unique;
    }

    /**
     * {@code live-stream} becomes {@code LiveStream}; {@code LiveStream} stays; {@code Map} becomes {@code MapModel}.
     */
    public static String type(String name) {
        String type = pascal(name);
        return RuntimeType.isNamedByModels(type) || NESTED.contains(type) ? type + "Model" : type;
    }

    /** {@code live-stream} becomes {@code LiveStream}, whatever else has that name. */
    public static String pascal(String name) {
        return words(name).stream().map(JavaNames::capitalized).collect(Collectors.joining());
    }

    /** {@code liveStream} and {@code live-stream} become {@code LIVE_STREAM}. */
    public static String constant(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        String sign = value.matches("-\\d.*") ? "NEGATIVE_" : "";
        String name = sign
                + words(value).stream()
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining("_"));
        if (name.isEmpty()) {
            return "SYMBOL";
        }
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }

    /** {@code text} as it stands between the quotes of a string literal. What nobody can see is written as a number. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        for (char character : text.toCharArray()) {
            literal.append(literal(character));
        }
        return literal.toString();
    }

    private static String literal(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(character) ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }

    /** {@code text} with what nobody can see as escapes. */
    static String visible(String text) {
        return text.chars()
                .mapToObj(character ->
                        isInvisible((char) character) ? literal((char) character) : Character.toString(character))
                .collect(Collectors.joining());
    }

    private static boolean isInvisible(char character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** {@code text} as a string literal. */
    public static String quoted(String text) {
        return "\"" + literal(text) + "\"";
    }

    public static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The words of a name in lower case: split at punctuation and where a capital follows a small letter. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.split("[^A-Za-z0-9]+")) {
            for (String word : part.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
