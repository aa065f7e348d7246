package dev.espalier.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialCheckTest {
    private static final String WHERE = "Make one at https://acme.example.";

    @Test
    void acceptsAToken() {
        assertThat(CredentialCheck.token("The key", "hunter2", WHERE)).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void saysWhichOneIsMissingAndWhereToGetIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialCheck.token("The key", value, WHERE))
                .withMessage("The key is missing. Make one at https://acme.example.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2 ", " hunter2", "hunter2\n", "\thunter2"})
    void refusesWhiteSpaceAroundWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialCheck.token("The key", value, WHERE))
                .withMessage("The key starts or ends with white space; copy it again. " + WHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hun\nter2", "hun ter2", "hüter2", "hunter\u007f2", "hunter\u00002"})
    void refusesOtherCharactersWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialCheck.token("The key", value, WHERE))
                .withMessage("The key holds characters that no such credential has; copy it again. " + WHERE);
    }

    @Test
    void refusesAnotherPrefixWithoutShowingTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialCheck.prefixed("The key", "pk_hunter2", "sk_", WHERE))
                .withMessage("The key does not start with \"sk_\". " + WHERE);
    }

    @Test
    void readsTheEnvironment() {
        assertThat(CredentialCheck.fromEnv(Map.of("ACME_KEY", "hunter2"), "ACME_KEY", WHERE))
                .isEqualTo("hunter2");
    }

    @Test
    void saysWhichVariableIsNotSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CredentialCheck.fromEnv(Map.of("ACME_KEY", " "), "ACME_KEY", WHERE))
                .withMessage("The environment variable ACME_KEY is not set. " + WHERE);
    }
}
