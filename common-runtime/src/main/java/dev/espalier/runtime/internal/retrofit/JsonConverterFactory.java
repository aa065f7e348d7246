package dev.espalier.runtime.internal.retrofit;

import static dev.espalier.runtime.internal.retrofit.OperationCallAdapterFactory.annotation;

import com.google.gson.JsonParseException;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.json.JsonBody;
import dev.espalier.runtime.internal.json.JsonInput;
import dev.espalier.runtime.internal.json.JsonType;
import dev.espalier.runtime.internal.json.JsonTypes;
import dev.espalier.runtime.internal.request.PathValue;
import dev.espalier.runtime.internal.request.RequiredParameters;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.Paginated;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Function;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** Bodies as JSON, and path values as text. */
public final class JsonConverterFactory extends Converter.Factory {
    private final String vendor;

    public JsonConverterFactory(String vendor) {
        this.vendor = vendor;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(type) == Page.class) {
            return pageConverter(type, annotations);
        }
        JsonType<?> result = JsonTypes.of(type);
        Operation operation = annotation(annotations, Operation.class);
        boolean nullable = operation != null && operation.nullable();
        return operation == null || operation.envelope().isEmpty()
                ? jsonConverter(result::readValue, nullable)
                : jsonConverter(new EnvelopeReader<>(operation.envelope(), result), nullable);
    }

    private static <T> Converter<ResponseBody, T> jsonConverter(
            Function<JsonInput, @Nullable T> reader, boolean nullable) {
        return body -> {
            T value = JsonBody.read(body.source(), reader);
            if (value == null && !nullable) {
                throw new JsonParseException("the body is empty or null where a result is expected");
            }
            return value;
        };
    }

    private Converter<ResponseBody, ?> pageConverter(Type type, Annotation[] annotations) {
        JsonType<?> item = JsonTypes.of(getParameterUpperBound(0, (ParameterizedType) type));
        Paginated paging = annotation(annotations, Paginated.class);
        if (paging == null) {
            throw new IllegalArgumentException("A method that returns Pager needs @Paginated.");
        }
        return jsonConverter(new PageReader<>(paging, item), false);
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return bodyConverter(OperationInfo.name(vendor, methodAnnotations), JsonTypes.of(type));
    }

    private static <T> Converter<T, RequestBody> bodyConverter(String operation, JsonType<T> type) {
        return value -> JsonBody.write(operation, value, type);
    }

    /** Retrofit leaves out what becomes null here: queries and headers are {@link RequiredParameters}'. */
    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        Path path = annotation(annotations, Path.class);
        return (Converter<Object, @Nullable String>) value -> path == null ? null : PathValue.of(path.value(), value);
    }
}
