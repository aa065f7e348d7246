package dev.espalier.generator.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.Serial;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values of scalars, by the core schema of YAML 1.2 as far as JSON writes them the same way. Every value is a node
 * of its own, because a node is what a place is known by.
 */
final class Scalars {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,99}");

    /** Its parts are so short that whatever reads the document can hold the number. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{1,99})?(?:[eE][-+]?[0-9]{1,3})?");

    /** What the core schema takes for no text. */
    private static final Pattern NO_TEXT = Pattern.compile("Null|NULL|True|TRUE|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private Scalars() {}

    /**
     * The value of what stands without quotes; empty if it is a number, a truth or nothing at all to YAML, but is not
     * written as JSON writes it. A {@code 007} or a {@code +15551234567} is too likely meant as text to be turned into
     * another number.
     */
    static Optional<JsonNode> plain(String text) {
        return switch (text) {
            case "", "~", "null" -> Optional.of(new Nothing());
            case "true", "false" -> Optional.of(new Truth(text.equals("true")));
            default -> {
                if (NUMBER.matcher(text).matches()) {
                    yield Optional.of(number(text));
                }
                yield NO_TEXT.matcher(text).matches() ? Optional.empty() : Optional.of(text(text));
            }
        };
    }

    static JsonNode text(String text) {
        return new TextNode(text);
    }

    /** @param text a number of JSON, which it keeps */
    static JsonNode number(String text) {
        return INTEGER.matcher(text).matches()
                ? BigIntegerNode.valueOf(new BigInteger(text))
                : DecimalNode.valueOf(new WrittenNumber(text));
    }

    private static final class Nothing extends NullNode {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class Truth extends BooleanNode {
        @Serial
        private static final long serialVersionUID = 1L;

        Truth(boolean value) {
            super(value);
        }
    }
}
