package dev.espalier.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {
    private static final String NAME = "aNameThatIsThirtySixCharactersLong_X";

    private static String[] wrapped(String line) {
        return LineWrap.wrap(line).split("\n");
    }

    @Test
    void aLineThatFitsStays() {
        assertThat(wrapped("    int a = 1;")).containsExactly("    int a = 1;");
    }

    @Test
    void aCommentStays() {
        String comment = "     * " + "w ".repeat(100) + "w";

        assertThat(wrapped(comment)).containsExactly(comment);
    }

    @Test
    void anAssignmentIsBrokenAfterTheSign() {
        assertThat(wrapped("    this." + NAME + " = Models.notNull(" + NAME + ", \"Model\", \"" + NAME + "\");"))
                .containsExactly(
                        "    this." + NAME + " =",
                        "            Models.notNull(" + NAME + ", \"Model\", \"" + NAME + "\");");
    }

    @Test
    void aCaseIsBrokenAfterTheArrow() {
        assertThat(wrapped("    case \"" + NAME + "\" -> builder." + NAME + " = " + NAME + ".read(in);"))
                .containsExactly(
                        "    case \"" + NAME + "\" ->", "            builder." + NAME + " = " + NAME + ".read(in);");
    }

    @Test
    void aCallIsBrokenAfterTheParenthesis() {
        assertThat(wrapped("    JsonTypes.write(out, \"a, (b\", " + NAME + ".INSTANCE, model." + NAME + ");"))
                .containsExactly(
                        "    JsonTypes.write(",
                        "            out, \"a, (b\", " + NAME + ".INSTANCE, model." + NAME + ");");
    }

    @Test
    void aRestThatIsTooLongIsBrokenAgain() {
        assertThat(wrapped("    case \"" + NAME + "\" -> builder." + NAME + " = " + NAME + NAME + ".read(in);"))
                .containsExactly(
                        "    case \"" + NAME + "\" ->",
                        "            builder." + NAME + " =",
                        "                    " + NAME + NAME + ".read(in);");
    }

    @Test
    void argumentsAreFilled() {
        assertThat(wrapped("    call(" + NAME + ", " + NAME + ", " + NAME + ");"))
                .containsExactly("    call(", "            " + NAME + ", " + NAME + ",", "            " + NAME + ");");
    }

    @Test
    void whatCannotBeBrokenStays() {
        String line = "    " + NAME.repeat(4) + ",";

        assertThat(wrapped(line)).containsExactly(line);
    }
}
