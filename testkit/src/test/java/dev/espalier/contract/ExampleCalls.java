package dev.espalier.contract;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/** Finds the methods that were generated for an operation, and makes their arguments from the document's examples. */
final class ExampleCalls {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, (JsonDeserializer<OffsetDateTime>)
                    (json, type, context) -> OffsetDateTime.parse(json.getAsString()))
            .registerTypeAdapter(LocalDate.class, (JsonDeserializer<LocalDate>)
                    (json, type, context) -> LocalDate.parse(json.getAsString()))
            .create();

    private final Object client;
    private final SpecOperation operation;
    private final List<SpecParameter> parameters;

    private ExampleCalls(Object client, SpecOperation operation, UnaryOperator<SpecParameter> change) {
        this.client = client;
        this.operation = operation;
        this.parameters = operation.parameters().stream().map(change).toList();
    }

    /** A call of each overload. */
    static List<ExampleCall> of(Object client, SpecOperation operation) {
        return new ExampleCalls(client, operation, parameter -> parameter).calls();
    }

    /** The call with all optional parameters, about the thing with {@code id}, which a parameter holds. */
    static ExampleCall about(Object client, SpecOperation operation, String parameter, String id) {
        return new ExampleCalls(client, operation, each -> each.name().equals(parameter) ? each.withExample(id) : each)
                .calls()
                .get(0);
    }

    /** Calls whose path values hold what must not become structure of the URL; empty if no path value can hold it. */
    static List<ExampleCall> withHostilePath(Object client, SpecOperation operation) {
        ExampleCalls hostile = new ExampleCalls(
                client,
                operation,
                parameter -> isFreePathText(parameter) ? parameter.withExample("../a b:c?d=e&f#g%2F+é*~") : parameter);
        return operation.parameters().stream().anyMatch(ExampleCalls::isFreePathText) ? hostile.calls() : List.of();
    }

    private static boolean isFreePathText(SpecParameter parameter) {
        return parameter.in().equals("path") && parameter.freeText();
    }

    private List<ExampleCall> calls() {
        List<ExampleCall> calls = new ArrayList<>();
        for (Method accessor : client.getClass().getMethods()) {
            if (accessor.getParameterCount() == 0 && accessor.getReturnType().isInterface()) {
                for (Method method : accessor.getReturnType().getMethods()) {
                    Operation annotation = method.getAnnotation(Operation.class);
                    if (annotation != null && annotation.id().equals(operation.id())) {
                        addOverloads(ExampleCall.invoke(accessor, client), method, calls);
                    }
                }
            }
        }
        if (calls.isEmpty()) {
            throw new AssertionError(client.getClass().getSimpleName() + " has no method for " + operation + ".");
        }
        return calls;
    }

    /** The annotated method, and the one beside it that takes the same without the optional parameters. */
    private void addOverloads(Object api, Method method, List<ExampleCall> calls) {
        boolean takesBody =
                Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(Body.class));
        Optional<SpecBody> body = takesBody ? operation.requestBody() : Optional.empty();
        List<SpecParameter> required =
                parameters.stream().filter(SpecParameter::required).toList();
        boolean takesOptional = required.size() < parameters.size();

        ExpectedRequest complete = new ExpectedRequest(operation, parameters, body);
        List<Object> arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, complete))
                .toList();
        calls.add(new ExampleCall(complete, api, method, arguments, Optional.empty()));
        if (takesOptional) {
            int count = method.getParameterCount() - 1;
            Class<?>[] types = Arrays.copyOf(method.getParameterTypes(), count);
            ExpectedRequest bare = new ExpectedRequest(operation, required, body);
            calls.add(
                    new ExampleCall(bare, api, overload(method, types), arguments.subList(0, count), Optional.empty()));
        }
    }

    private Method overload(Method method, Class<?>... types) {
        try {
            return method.getDeclaringClass().getMethod(method.getName(), types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(operation + " cannot be called without its optional parameters.", e);
        }
    }

    private Object argument(Parameter parameter, ExpectedRequest request) {
        for (Annotation annotation : parameter.getAnnotations()) {
            if (annotation instanceof Path path) {
                return value(request.parameter("path", path.value()).example(), parameter.getParameterizedType());
            } else if (annotation instanceof Query query) {
                return value(request.parameter("query", query.value()).example(), parameter.getParameterizedType());
            } else if (annotation instanceof Header header) {
                return value(request.parameter("header", header.value()).example(), parameter.getParameterizedType());
            } else if (annotation instanceof Body) {
                return body(
                        request.body()
                                .orElseThrow(
                                        () -> new AssertionError(operation + " has no request body in the document.")),
                        parameter);
            } else if (annotation instanceof Tag) {
                return optionalParameters(parameter.getType());
            }
        }
        throw new AssertionError(
                "The parameter " + parameter + " of " + operation + " has no annotation that says where it goes.");
    }

    private static Object value(JsonElement example, Type type) {
        return GSON.fromJson(example, type);
    }

    private static Object body(SpecBody body, Parameter parameter) {
        if (body.isText()) {
            return body.text();
        }
        return body.isBinary()
                ? RequestBody.create(body.bytes(), MediaType.get(body.contentType()))
                : value(body.example(), parameter.getParameterizedType());
    }

    /** The generated parameters value with every one of its setters called. */
    private Object optionalParameters(Class<?> type) {
        List<SpecParameter> optional =
                parameters.stream().filter(parameter -> !parameter.required()).toList();
        Object builder = ExampleCall.invoke(method(type, "builder"), null);
        List<Method> setters = Arrays.stream(builder.getClass().getMethods())
                .filter(method ->
                        method.getReturnType() == builder.getClass() && !Modifier.isStatic(method.getModifiers()))
                .toList();
        if (setters.size() != optional.size()) {
            throw new AssertionError(type.getSimpleName() + " has " + setters.size() + " setters and " + operation + " "
                    + optional.size() + " optional parameters.");
        }
        for (SpecParameter parameter : optional) {
            Method setter = setters.stream()
                    .filter(method -> letters(method.getName()).equals(letters(parameter.javaName())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            type.getSimpleName() + " has no setter for \"" + parameter.javaName() + "\"."));
            ExampleCall.invoke(setter, builder, value(parameter.example(), setter.getGenericParameterTypes()[0]));
        }
        return ExampleCall.invoke(method(builder.getClass(), "build"), builder);
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type + " has no method " + name + "().", e);
        }
    }

    /** What a name in the document and the one that is made of it have in common. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
