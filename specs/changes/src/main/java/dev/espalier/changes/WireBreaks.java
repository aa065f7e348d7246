package dev.espalier.changes;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;

/** What requests may be sent no more, and what responses hold no more. */
final class WireBreaks {
    private final List<String> sentences = new ArrayList<>();

    private WireBreaks() {}

    /** One sentence for each, with its operation. */
    static List<String> between(String earlier, String later) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(earlier, later);
        WireBreaks breaks = new WireBreaks();
        changes.getMissingEndpoints()
                .forEach(operation -> breaks.add(operation.getMethod() + " " + operation.getPathUrl(), "is gone"));
        changes.getChangedOperations().forEach(breaks::operation);
        return breaks.sentences;
    }

    private void add(String place, String what) {
        sentences.add(place + " " + what + ".");
    }

    private void operation(ChangedOperation operation) {
        String label = operation.getHttpMethod() + " " + operation.getPathUrl();
        if (operation.getParameters() != null) {
            parameters(label, operation.getParameters());
        }
        if (operation.getRequestBody() != null) {
            request(label + ": the request", operation.getRequestBody());
        }
        if (operation.getApiResponses() != null) {
            responses(label, operation.getApiResponses());
        }
    }

    private void parameters(String label, ChangedParameters parameters) {
        parameters.getMissing().forEach(parameter -> add(label + ": " + text(parameter), "is gone"));
        parameters.getIncreased().stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .forEach(parameter -> add(label + ": " + text(parameter), "is new and required"));
        parameters.getChanged().forEach(parameter -> parameter(label + ": " + text(parameter), parameter));
    }

    private static String text(Parameter parameter) {
        return "the " + parameter.getIn() + " parameter " + parameter.getName();
    }

    private static String text(ChangedParameter parameter) {
        return text(parameter.getNewParameter());
    }

    private void parameter(String place, ChangedParameter parameter) {
        if (parameter.isChangeRequired()
                && Boolean.TRUE.equals(parameter.getNewParameter().getRequired())) {
            add(place, "is required now");
        }
        if (parameter.isChangeStyle() || parameter.isChangeExplode()) {
            add(place, "is written in another style");
        }
        if (parameter.getSchema() != null) {
            new SchemaBreaks(sentences).add(place, parameter.getSchema());
        }
    }

    private void request(String place, ChangedRequestBody request) {
        if (request.isChangeRequired()
                && Boolean.TRUE.equals(request.getNewRequestBody().getRequired())) {
            add(place, "is required now");
        }
        if (request.getContent() != null) {
            content(place, request.getContent());
        }
    }

    private void responses(String label, ChangedApiResponse responses) {
        responses.getMissing().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> add(label + ": the response " + status, "is gone"));
        responses.getChanged().forEach((status, response) -> {
            if (response.getContent() != null) {
                content(label + ": the response " + status, response.getContent());
            }
        });
    }

    private void content(String place, ChangedContent content) {
        content.getMissing().keySet().forEach(type -> add(place, "is no longer " + type));
        content.getChanged().values().forEach(type -> {
            if (type.getSchema() != null) {
                new SchemaBreaks(sentences).add(place, type.getSchema());
            }
        });
    }
}
