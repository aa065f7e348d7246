package dev.espalier.runtime.internal.request;

import dev.espalier.runtime.operation.OperationParams;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the optional parameters of an operation consist of; everything that such values have in common follows from it.
 * Their values are one array, with null for what is not set.
 *
 * @param <P> the generated class
 */
public final class ParamsType<P extends OperationParams> {
    private final String name;
    private final Function<@Nullable Object[], P> make;
    private final List<Parameter<?>> parameters = new ArrayList<>();

    public ParamsType(Class<P> type, Function<@Nullable Object[], P> make) {
        this.name = type.getSimpleName();
        this.make = make;
    }

    /** {@code name=value}. */
    public <T> Parameter<T> query(String wireName, String name) {
        return add(wireName, name, ParameterForm.QUERY);
    }

    /** {@code name=a&name=b}. */
    public <T> Parameter<T> queryRepeated(String wireName, String name) {
        return add(wireName, name, ParameterForm.QUERY_REPEATED);
    }

    /** {@code name=a,b}. */
    public <T> Parameter<T> queryCommaSeparated(String wireName, String name) {
        return add(wireName, name, ParameterForm.QUERY_COMMA_SEPARATED);
    }

    /** {@code name=true}, or nothing. */
    public Parameter<Boolean> queryFlag(String wireName, String name) {
        return add(wireName, name, ParameterForm.QUERY_FLAG);
    }

    /** A request header. */
    public <T> Parameter<T> header(String wireName, String name) {
        return add(wireName, name, ParameterForm.HEADER);
    }

    /** {@code name: a,b}. */
    public <T> Parameter<T> headerCommaSeparated(String wireName, String name) {
        return add(wireName, name, ParameterForm.HEADER_COMMA_SEPARATED);
    }

    private <T> Parameter<T> add(String wireName, String name, ParameterForm form) {
        Parameter<T> parameter = new Parameter<>(this.name, parameters.size(), wireName, name, form);
        parameters.add(parameter);
        return parameter;
    }

    /** What a builder starts from: nothing. */
    public @Nullable Object[] initialValues() {
        return new Object[parameters.size()];
    }

    public P build(@Nullable Object[] values) {
        return make.apply(values.clone());
    }

    public void write(ParameterWriter out, @Nullable Object[] values) {
        parameters.forEach(parameter -> parameter.write(out, values));
    }

    /** What is set, by name; secrets are blacked out. */
    public String text(@Nullable Object[] values) {
        StringJoiner text = new StringJoiner(", ", name + "{", "}");
        for (Parameter<?> parameter : parameters) {
            String part = parameter.text(values);
            if (part != null) {
                text.add(part);
            }
        }
        return text.toString();
    }
}
