package dev.espalier.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What is printed in place of a stack trace when the application does not start. */
final class InvalidPropertiesAnalyzer extends AbstractFailureAnalyzer<InvalidPropertiesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertiesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set " + cause.prefix() + ".* in application.properties, in application.yaml or in the environment.",
                cause);
    }
}
