package dev.espalier.generator.java;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type of the JDK, of a library or of the runtime that generated code names. What is here can be imported, and no
 * model stands in its place.
 */
public enum RuntimeType {
    BOOLEAN(In.MODELS, "java.lang.Boolean"),
    DEPRECATED(In.MODELS, "java.lang.Deprecated"),
    DOUBLE(In.MODELS, "java.lang.Double"),
    ILLEGAL_STATE_EXCEPTION(In.MODELS, "java.lang.IllegalStateException"),
    INTEGER(In.MODELS, "java.lang.Integer"),
    LONG(In.MODELS, "java.lang.Long"),
    OBJECT(In.MODELS, "java.lang.Object"),
    OVERRIDE(In.MODELS, "java.lang.Override"),
    STRING(In.MODELS, "java.lang.String"),
    SUPPRESS_WARNINGS(In.MODELS, "java.lang.SuppressWarnings"),
    VOID(In.MODELS, "java.lang.Void"),
    INSTANT(In.MODELS, "java.time.Instant"),
    LOCAL_DATE(In.MODELS, "java.time.LocalDate"),
    OFFSET_DATE_TIME(In.MODELS, "java.time.OffsetDateTime"),
    LIST(In.MODELS, "java.util.List"),
    MAP(In.MODELS, "java.util.Map"),
    DURATION(In.INTERFACES, "java.time.Duration"),
    UNARY_OPERATOR(In.INTERFACES, "java.util.function.UnaryOperator"),
    NULLABLE(In.MODELS, "org.jspecify.annotations.Nullable"),

    JSON_CREATOR(In.MODELS, "com.fasterxml.jackson.annotation.JsonCreator"),
    JSON_VALUE(In.MODELS, "com.fasterxml.jackson.annotation.JsonValue"),
    JSON_ELEMENT(In.MODELS, "com.google.gson.JsonElement"),
    JSON_ADAPTER(In.MODELS, "com.google.gson.annotations.JsonAdapter"),
    JSON_TOKEN(In.MODELS, "com.google.gson.stream.JsonToken"),
    JSON_TYPES(In.MODELS, "dev.espalier.runtime.internal.json.JsonTypes"),
    MODEL_TYPE(In.MODELS, "dev.espalier.runtime.internal.json.ModelType"),
    OPEN_ENUM_TYPE(In.MODELS, "dev.espalier.runtime.internal.json.OpenEnumType"),
    PROPERTY(In.MODELS, "dev.espalier.runtime.internal.json.Property"),
    UNION_TYPE(In.MODELS, "dev.espalier.runtime.internal.json.UnionType"),
    VALUE_UNION_TYPE(In.MODELS, "dev.espalier.runtime.internal.json.ValueUnionType"),
    MODEL(In.MODELS, "dev.espalier.runtime.json.Model"),
    MODEL_ADAPTER_FACTORY(In.MODELS, "dev.espalier.runtime.internal.json.ModelAdapterFactory"),
    MODEL_BUILDER(In.MODELS, "dev.espalier.runtime.internal.json.ModelBuilder"),
    OPEN_ENUM(In.MODELS, "dev.espalier.runtime.json.OpenEnum"),
    UNKNOWN_VARIANT(In.MODELS, "dev.espalier.runtime.json.UnknownVariant"),

    API_CALL(In.INTERFACES, "dev.espalier.runtime.ApiCall"),
    BETA(In.INTERFACES, "dev.espalier.runtime.operation.Beta"),
    FEED(In.INTERFACES, "dev.espalier.runtime.Feed"),
    PAGER(In.INTERFACES, "dev.espalier.runtime.Pager"),
    WAITER(In.INTERFACES, "dev.espalier.runtime.Waiter"),
    OPERATION(In.INTERFACES, "dev.espalier.runtime.operation.Operation"),
    OPERATION_PARAMS(In.INTERFACES, "dev.espalier.runtime.operation.OperationParams"),
    PAGINATED(In.INTERFACES, "dev.espalier.runtime.operation.Paginated"),
    PARAMETER(In.INTERFACES, "dev.espalier.runtime.internal.request.Parameter"),
    PARAMS_TYPE(In.INTERFACES, "dev.espalier.runtime.internal.request.ParamsType"),
    PLAIN_TEXT(In.INTERFACES, "dev.espalier.runtime.operation.PlainText"),
    RATE_LIMIT(In.INTERFACES, "dev.espalier.runtime.operation.RateLimit"),
    REQUEST_BODY(In.INTERFACES, "okhttp3.RequestBody"),
    RESPONSE_BODY(In.INTERFACES, "okhttp3.ResponseBody"),
    BODY(In.INTERFACES, "retrofit2.http.Body"),
    DELETE(In.INTERFACES, "retrofit2.http.DELETE"),
    GET(In.INTERFACES, "retrofit2.http.GET"),
    HEAD(In.INTERFACES, "retrofit2.http.HEAD"),
    HEADER(In.INTERFACES, "retrofit2.http.Header"),
    HEADERS(In.INTERFACES, "retrofit2.http.Headers"),
    HTTP(In.INTERFACES, "retrofit2.http.HTTP"),
    OPTIONS(In.INTERFACES, "retrofit2.http.OPTIONS"),
    PATCH(In.INTERFACES, "retrofit2.http.PATCH"),
    PATH(In.INTERFACES, "retrofit2.http.Path"),
    POST(In.INTERFACES, "retrofit2.http.POST"),
    PUT(In.INTERFACES, "retrofit2.http.PUT"),
    QUERY(In.INTERFACES, "retrofit2.http.Query"),
    STREAMING(In.INTERFACES, "retrofit2.http.Streaming"),
    TAG(In.INTERFACES, "retrofit2.http.Tag"),

    SET(In.CLIENTS, "java.util.Set"),
    SUPPLIER(In.CLIENTS, "java.util.function.Supplier"),
    API_CLIENT(In.CLIENTS, "dev.espalier.runtime.ApiClient"),
    CLIENT_BUILDER(In.CLIENTS, "dev.espalier.runtime.ClientBuilder"),
    VENDOR_PROFILE(In.CLIENTS, "dev.espalier.runtime.internal.VendorProfile"),
    CREDENTIALS(In.CLIENTS, "dev.espalier.runtime.internal.auth.Credentials"),
    SECRET_FORM(In.CLIENTS, "dev.espalier.runtime.internal.auth.SecretForm"),
    JSON_PROBLEM_DECODER(In.CLIENTS, "dev.espalier.runtime.internal.error.JsonProblemDecoder");

    /** Which generated files name it. */
    private enum In {
        MODELS,
        INTERFACES,
        CLIENTS
    }

    private static final Set<String> IN_MODELS = Arrays.stream(values())
            .filter(type -> type.in == In.MODELS)
            .map(RuntimeType::simpleName)
            .collect(Collectors.toSet());

    private final In in;
    private final String qualifiedName;

    RuntimeType(In in, String qualifiedName) {
        this.in = in;
        this.qualifiedName = qualifiedName;
    }

    /** Whether models name a type that is called so; a model cannot have its name. */
    static boolean isNamedByModels(String simpleName) {
        return IN_MODELS.contains(simpleName);
    }

    /** Whether clients name a type that is called so, or can. */
    static boolean isNamedByClients(String simpleName) {
        return Arrays.stream(values())
                .anyMatch(type -> type.in != In.INTERFACES && type.simpleName().equals(simpleName));
    }

    /** Of those that interfaces of operations can name: their own, and those of models. */
    public static Set<String> simpleNamesInInterfaces() {
        return Arrays.stream(values())
                .filter(type -> type.in != In.CLIENTS)
                .map(RuntimeType::simpleName)
                .collect(Collectors.toSet());
    }

    public String qualifiedName() {
        return qualifiedName;
    }

    public String simpleName() {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
