package dev.espalier.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;

/**
 * Holds requests of one operation against the schemas of its document. Every check of the validator is on and every
 * message is a fault, so that also an undeclared property is one.
 */
final class DocumentValidator {
    private final OpenApiInteractionValidator validator;

    DocumentValidator(ValidatorDocument document, SpecOperation operation) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(document.ofRequests(operation))
                .build();
    }

    /** One sentence a fault. */
    List<String> requestFaults(ReceivedRequest request) {
        SimpleRequest.Builder simple = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(simple::withHeader);
        request.query()
                .forEach((name, values) -> simple.withQueryParam(
                        name, values.stream().map(ReceivedRequest::decoded).toList()));
        if (request.body().length > 0) {
            simple.withBody(request.body());
        }
        return sentences(validator.validateRequest(simple.build()));
    }

    private static List<String> sentences(ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> message.getLevel() + " " + message.getKey() + ": " + message.getMessage()
                        + (message.getAdditionalInfo().isEmpty() ? "" : " " + message.getAdditionalInfo()))
                .toList();
    }
}
