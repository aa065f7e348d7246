package dev.espalier.runtime.internal.retrofit;

import static dev.espalier.runtime.internal.retrofit.OperationCallAdapterFactory.annotation;

import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.operation.PlainText;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Bodies that are plain text. */
public final class TextConverterFactory extends Converter.Factory {
    private final String vendor;

    public TextConverterFactory(String vendor) {
        this.vendor = vendor;
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        return annotation(annotations, PlainText.class) == null
                ? null
                : (Converter<ResponseBody, String>) TextBody::read;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        String operation = OperationInfo.name(vendor, methodAnnotations);
        return annotation(parameterAnnotations, PlainText.class) == null
                ? null
                : (Converter<String, RequestBody>) text -> TextBody.write(operation, text);
    }
}
