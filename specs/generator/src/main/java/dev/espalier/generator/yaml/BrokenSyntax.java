package dev.espalier.generator.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells what the parser stumbled over, and what is usually the cause. */
final class BrokenSyntax {
    private BrokenSyntax() {}

    /** @param text of the whole file */
    static NotYaml at(MarkedYamlEngineException e, String name, String text) {
        Mark mark = e.getProblemMark().orElseThrow();
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        int tab = line.indexOf('\t');
        if (tab >= 0 && line.substring(0, tab).isBlank()) {
            return new NotYaml(
                    Places.at(name, mark.getLine(), tab), "A tab stands in the indentation. Indent with spaces.");
        }
        return new NotYaml(
                Places.at(name, mark.getLine(), mark.getColumn()),
                "This is not YAML: " + problem(e) + beginning(e.getContextMark(), mark)
                        + ". Close what is open, and put quotes around text that has signs of YAML in it.");
    }

    /** In one line, and without advice that seldom fits. */
    private static String problem(MarkedYamlEngineException e) {
        return e.getProblem()
                .replaceAll("\\s+", " ")
                .replaceFirst("\\. \\(Do not use .*", "")
                .replaceFirst("\\.$", "");
    }

    /** What is never closed is found at the end of the file, far from where it begins. */
    private static String beginning(Optional<Mark> begin, Mark problem) {
        return begin.filter(mark -> mark.getIndex() != problem.getIndex())
                .map(mark -> " in what begins at " + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse("");
    }
}
