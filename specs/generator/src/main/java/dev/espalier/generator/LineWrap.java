package dev.espalier.generator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Breaks the lines of generated code that are too long, where one would by hand, so that the templates need not count.
 */
final class LineWrap {
    private static final int WIDTH = 120;
    private static final String CONTINUATION = "        ";

    private LineWrap() {}

    /** The source with no line of code over 120 columns, unless a word alone is longer. */
    static String wrap(String source) {
        return source.lines().flatMap(line -> code(line).stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> code(String line) {
        String text = line.strip();
        if (line.length() <= WIDTH || text.startsWith("*") || text.startsWith("/*") || text.startsWith("//")) {
            return List.of(line);
        }
        int end = firstBreak(line);
        if (end < 0) {
            return rest(line);
        }
        String indent = indent(line) + (text.startsWith("&&") ? "" : CONTINUATION);
        return lines(line.substring(0, end), rest(indent + line.substring(end).strip()));
    }

    /** After an arrow, an equals sign or an opening parenthesis, whichever is outermost; -1 if there is none. */
    private static int firstBreak(String line) {
        int start = indent(line).length() + 1;
        int end = after(line, " ->", start);
        end = end > 0 ? end : after(line, " =", start);
        return end > 0 ? end : outermostParenthesis(line, start);
    }

    /** A line that goes on after a break: filled up to the comma before the limit. */
    private static List<String> rest(String line) {
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        int comma = lastComma(line);
        if (comma < 0) {
            return firstBreak(line) < 0 ? List.of(line) : code(line);
        }
        String indent = indent(line) + (line.strip().startsWith("permits ") ? CONTINUATION : "");
        return lines(
                line.substring(0, comma), rest(indent + line.substring(comma).strip()));
    }

    private static List<String> lines(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static String indent(String line) {
        return line.substring(0, line.indexOf(line.strip()));
    }

    /** The end of an operator that is followed by more and stands in no parentheses, no string and no type argument. */
    private static int after(String line, String operator, int from) {
        Scan scan = new Scan(line);
        for (int i = 0; i < Math.min(line.length(), WIDTH); i++) {
            scan.step(i);
            if (i >= from && scan.isTop() && line.startsWith(operator + " ", i)) {
                return i + operator.length();
            }
        }
        return -1;
    }

    private static int outermostParenthesis(String line, int from) {
        Scan scan = new Scan(line);
        for (int i = 0; i < Math.min(line.length(), WIDTH); i++) {
            scan.step(i);
            if (i >= from && scan.depth == 1 && !scan.inString && line.charAt(i) == '(' && line.charAt(i + 1) != ')') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int lastComma(String line) {
        Scan scan = new Scan(line);
        int end = -1;
        for (int i = 0; i < Math.min(line.length(), WIDTH); i++) {
            scan.step(i);
            if (scan.isTop() && line.startsWith(", ", i)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** How deep in parentheses a place is, and whether it is in a string. */
    private static final class Scan {
        private final String line;
        private int depth;
        private boolean inString;
        private boolean escaped;

        Scan(String line) {
            this.line = line;
        }

        boolean isTop() {
            return depth <= 0 && !inString;
        }

        void step(int at) {
            char character = line.charAt(at);
            if (escaped || character == '\\') {
                escaped = !escaped;
            } else if (character == '"') {
                inString = !inString;
            } else if (!inString && "({<".indexOf(character) >= 0) {
                depth++;
            } else if (!inString
                    && (")}".indexOf(character) >= 0 || (character == '>' && line.charAt(at - 1) != '-'))) {
                depth--;
            }
        }
    }
}
