package dev.espalier.contract;

import java.util.List;
import java.util.Optional;

/**
 * The request that a call of an operation has to lead to.
 *
 * @param parameters those that are sent, with their values as examples
 * @param body the body that is sent; empty for none
 */
record ExpectedRequest(SpecOperation operation, List<SpecParameter> parameters, Optional<SpecBody> body) {
    List<SpecParameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** The parameter of that place and name. */
    SpecParameter parameter(String in, String name) {
        return parameters(in).stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " has no " + in + " parameter \"" + name
                        + "\" in the document, but its method sends one."));
    }
}
