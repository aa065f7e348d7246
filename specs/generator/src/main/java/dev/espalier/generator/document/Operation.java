package dev.espalier.generator.document;

import java.util.List;
import java.util.Optional;

/**
 * An operation.
 *
 * @param method in capitals
 * @param path the template of its path
 * @param javaMethod the name that the document gives it in Java; empty if it follows from {@code id}
 * @param docs its page at the vendor
 * @param isBeta whether the vendor may change or withdraw it without notice
 * @param success what it answers; empty if that is nothing
 * @param withoutContent the success statuses that come without it, though others have it
 * @param errors the documented statuses of calls that did not go well, in order
 * @param waits the ways to wait for what it gives
 * @param isIdempotent whether it may be repeated after it was sent
 * @param isRetriedOnConflict whether a 409 is worth another attempt
 * @param permission what the token needs, in the vendor's words; empty if nothing is documented
 */
public record Operation(
        String id,
        String method,
        String path,
        String place,
        String tag,
        String javaMethod,
        String summary,
        String description,
        String docs,
        Deprecation deprecation,
        boolean isBeta,
        List<Parameter> parameters,
        Optional<RequestBody> request,
        Optional<Content> success,
        List<String> withoutContent,
        List<String> errors,
        Optional<Paging> paging,
        Optional<RateLimit> rateLimit,
        List<Wait> waits,
        boolean isIdempotent,
        boolean isRetriedOnConflict,
        String permission,
        SecurityRequirement security) {

    /** As in sentences. */
    public String label() {
        return method + " " + path;
    }

    /** The number of the page, where it stands in the path. */
    public Optional<Parameter> pageInPath() {
        return paging.flatMap(list -> parameters.stream()
                .filter(parameter ->
                        parameter.in() == Parameter.In.PATH && parameter.name().equals(list.request()))
                .findFirst());
    }

    /** The flag with which it may be repeated though it may not be without. */
    public Optional<Parameter> repeatableWith() {
        return parameters.stream().filter(Parameter::makesIdempotent).findFirst();
    }

    /** The parameters that its method takes: all but the number of the page in the path, which the list counts. */
    public List<Parameter> arguments() {
        return parameters.stream()
                .filter(parameter -> !pageInPath().equals(Optional.of(parameter)))
                .toList();
    }
}
