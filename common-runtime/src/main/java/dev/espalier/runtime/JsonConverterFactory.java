package dev.espalier.runtime;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import dev.espalier.runtime.json.JsonBody;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.Paginated;
import dev.espalier.runtime.operation.ParameterFormat;
import dev.espalier.runtime.operation.PercentEncoding;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** Bodies as JSON, and the text form of path and query values. */
final class JsonConverterFactory extends Converter.Factory {
    private final Gson gson = new Gson();

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(type) == Page.class) {
            return pageConverter(type, annotations);
        }
        TypeAdapter<?> adapter = adapter(type);
        for (Annotation annotation : annotations) {
            if (annotation instanceof Operation operation
                    && !operation.envelope().isEmpty()) {
                adapter = new EnvelopeAdapter<>(operation.envelope(), adapter);
            }
        }
        return jsonConverter(adapter);
    }

    private static <T> Converter<ResponseBody, T> jsonConverter(TypeAdapter<T> adapter) {
        return body -> {
            T value = JsonBody.read(body.source(), adapter);
            if (value == null) {
                throw new com.google.gson.JsonParseException("the body is empty or null where a result is expected");
            }
            return value;
        };
    }

    private Converter<ResponseBody, ?> pageConverter(Type type, Annotation[] annotations) {
        TypeAdapter<?> item = adapter(getParameterUpperBound(0, (ParameterizedType) type));
        for (Annotation annotation : annotations) {
            if (annotation instanceof Paginated paging) {
                return jsonConverter(new PageAdapter<>(paging, item));
            }
        }
        throw new IllegalArgumentException("A method that returns Pager needs @Paginated.");
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return bodyConverter(adapter(type));
    }

    private static <T> Converter<T, RequestBody> bodyConverter(TypeAdapter<T> adapter) {
        return value -> JsonBody.write(value, adapter);
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Path path) {
                return value -> pathValue(path.value(), ParameterFormat.text(value));
            }
        }
        return (Converter<Object, String>) ParameterFormat::text;
    }

    /** An empty value or a dot would make the URL that of another operation. */
    private static String pathValue(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("The path parameter \"" + name + "\" is \"" + value
                    + "\", which would address something else. Pass the id of the resource.");
        }
        return PercentEncoding.encode(value);
    }

    private TypeAdapter<?> adapter(Type type) {
        return gson.getAdapter(TypeToken.get(type));
    }
}
