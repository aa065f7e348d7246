package dev.espalier.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller of Spring MVC the verified event. */
final class WebhookArgumentResolver implements HandlerMethodArgumentResolver {
    private final WebhookParameters parameters;

    WebhookArgumentResolver(WebhookParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameters.take(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "Spring MVC has one");
        return parameters.verified(parameter.getParameterType(), request::getHeader, body(request));
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        int most = parameters.maxBodySize();
        if (request.getContentLengthLong() > most) {
            throw parameters.tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw parameters.tooLarge();
        }
        return body;
    }
}
