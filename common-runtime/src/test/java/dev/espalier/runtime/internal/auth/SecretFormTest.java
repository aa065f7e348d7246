package dev.espalier.runtime.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormTest {
    private static final String WHERE = "Make one at https://acme.example.";
    private static final SecretForm KEY = SecretForm.of("The key", WHERE);

    @Test
    void acceptsAToken() {
        assertThat(KEY.check("hunter2")).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void saysWhichOneIsMissingAndWhereToGetIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.check(value))
                .withMessage("The key is missing. Make one at https://acme.example.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2 ", " hunter2", "hunter2\n", "\thunter2"})
    void refusesWhiteSpaceAroundWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.check(value))
                .withMessage("The key starts or ends with white space; copy it again. " + WHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hun\nter2", "hun ter2", "hüter2", "hunter\u007f2", "hunter\u00002"})
    void refusesOtherCharactersWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.check(value))
                .withMessage("The key holds characters that no such credential has; copy it again. " + WHERE);
    }

    @Test
    void refusesAnotherPrefixWithoutShowingTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.prefix("sk_").check("pk_hunter2"))
                .withMessage("The key does not start with \"sk_\". " + WHERE);
    }

    @Test
    void refusesWhatDoesNotMatchThePatternWithoutShowingTheValue() {
        SecretForm words = KEY.pattern("\\w+");
        assertThat(words.check("hunter2")).isEqualTo("hunter2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.check("hunter2\""))
                .withMessage("The key holds characters that no such credential has; copy it again. " + WHERE);
    }

    @Test
    void refusesAColonWhereOneWouldEndTheValue() {
        assertThat(KEY.check("hunter:2")).isEqualTo("hunter:2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.beforeColon().check("hunter:2"))
                .withMessageStartingWith("The key holds a colon")
                .withMessageNotContaining("hunter");
    }

    @Test
    void readsTheEnvironment() {
        assertThat(KEY.variable("ACME_KEY").from(Map.of("ACME_KEY", "hunter2"))).isEqualTo("hunter2");
    }

    @Test
    void saysWhichVariableIsNotSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KEY.variable("ACME_KEY").from(Map.of("ACME_KEY", " ")))
                .withMessage("The environment variable ACME_KEY is not set. " + WHERE);
    }
}
