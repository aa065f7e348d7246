package dev.espalier.spring;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** With {@code @RequestBody} a JSON library would read the event, and nobody verify it. */
@ControllerAdvice
final class UnverifiedEventAdvice extends RequestBodyAdviceAdapter {
    private final WebhookParameters parameters;

    UnverifiedEventAdvice(WebhookParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return parameters.take(parameter.getParameterType());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        throw new IllegalStateException("A controller takes a "
                + parameter.getParameterType().getName()
                + " as @RequestBody, which is not verified. Leave the annotation out.");
    }
}
