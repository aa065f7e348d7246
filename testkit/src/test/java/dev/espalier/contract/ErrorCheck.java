package dev.espalier.contract;

import com.google.gson.JsonParser;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PermissionException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.UnprocessableEntityException;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import java.util.ArrayList;
import java.util.List;

/** Compares an exception with the documented error response that led to it. */
final class ErrorCheck {
    private final SpecOperation operation;
    private final List<String> faults = new ArrayList<>();

    private ErrorCheck(SpecOperation operation) {
        this.operation = operation;
    }

    /** One sentence a fault. */
    static List<String> faults(SpecOperation operation, SpecResponse response, ApiException exception) {
        ErrorCheck check = new ErrorCheck(operation);
        check.same("type", type(response.status()), exception.getClass());
        check.same("status", response.status(), exception.status());
        response.body().ifPresent(body -> {
            if (body.isJson()) {
                check.problem(body, exception);
            } else {
                check.same("body", body.text(), exception.body());
            }
        });
        return check.faults;
    }

    private static Class<? extends ApiException> type(int status) {
        return switch (status) {
            case 400 -> BadRequestException.class;
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            case 404 -> NotFoundException.class;
            case 409 -> ConflictException.class;
            case 422 -> UnprocessableEntityException.class;
            case 429 -> RateLimitException.class;
            default -> status >= 500 ? ServerException.class : ApiException.class;
        };
    }

    private void same(String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            faults.add("The " + what + " of the exception is " + got + " and should be " + wanted + ".");
        }
    }

    private void problem(SpecBody body, ApiException exception) {
        faults.addAll(JsonDifference.between(body.example(), JsonParser.parseString(exception.body())));
        same("code", operation.problem("code", body).stream().findFirst(), exception.code());
        same("request id", operation.problem("request-id", body).stream().findFirst(), exception.requestId());
        same("messages", operation.problem("message", body), exception.messages());
    }
}
