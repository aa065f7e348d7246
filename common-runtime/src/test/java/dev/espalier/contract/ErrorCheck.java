package dev.espalier.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PermissionException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares an exception with the documented error response that led to it. */
final class ErrorCheck {
    private final List<String> faults = new ArrayList<>();

    private ErrorCheck() {}

    /** One sentence a fault. */
    static List<String> faults(SpecResponse response, ApiException exception) {
        ErrorCheck check = new ErrorCheck();
        check.same("type", type(response.status()), exception.getClass());
        check.same("status", response.status(), exception.status());
        response.body().map(SpecBody::example).ifPresent(example -> check.problem(example, exception));
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

    private void problem(JsonElement example, ApiException exception) {
        faults.addAll(JsonDifference.between(example, JsonParser.parseString(exception.body())));
        JsonObject top = example.getAsJsonObject();
        boolean nested = top.get("error") instanceof JsonObject;
        JsonObject error = nested ? top.getAsJsonObject("error") : top;
        same("code", text(error, nested ? "type" : "error"), exception.code());
        same("request id", text(top, "requestId"), exception.requestId());
        List<String> messages = new ArrayList<>();
        for (String name : List.of("message", "messages", "errors")) {
            addTexts(error.get(name), messages);
        }
        same("messages", messages, exception.messages());
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonElement::getAsString);
    }

    private static void addTexts(@Nullable JsonElement element, List<String> texts) {
        if (element instanceof JsonArray list) {
            list.forEach(item -> addTexts(item, texts));
        } else if (element instanceof JsonPrimitive text) {
            texts.add(text.getAsString());
        }
    }
}
