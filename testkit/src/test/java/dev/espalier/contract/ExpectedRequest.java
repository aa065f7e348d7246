package dev.espalier.contract;

import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The same with another value of a parameter, or with one more. */
    ExpectedRequest with(SpecParameter other) {
        Stream<SpecParameter> rest = parameters.stream()
                .filter(parameter ->
                        !parameter.in().equals(other.in()) || !parameter.name().equals(other.name()));
        return new ExpectedRequest(
                operation, Stream.concat(rest, Stream.of(other)).toList(), body);
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
