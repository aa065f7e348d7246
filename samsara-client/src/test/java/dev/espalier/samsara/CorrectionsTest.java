package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The README of the document names a test for each decision between the vendor's sources: they exist. */
class CorrectionsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");

    @TestFactory
    List<DynamicTest> theTestOfEachDecisionExists() throws IOException {
        String readme = Files.readString(Path.of("..", "specs", "samsara", "README.md"));
        List<DynamicTest> tests = TEST.matcher(readme)
                .results()
                .map(test -> DynamicTest.dynamicTest(
                        test.group(),
                        () -> assertThatCode(() -> Class.forName(getClass().getPackageName() + "." + test.group(1))
                                        .getDeclaredMethod(test.group(2)))
                                .doesNotThrowAnyException()))
                .toList();
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }
}
