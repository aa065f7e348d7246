package dev.espalier.runtime.internal.request;

import dev.espalier.runtime.operation.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The arguments that a method of a generated interface requires. Retrofit would leave out what is null, so they are
 * checked before it sees them; and queries and headers are written here, as those of optional parameters are.
 */
public final class RequiredParameters {
    private final String operation;
    private final List<Argument> arguments = new ArrayList<>();

    /**
     * Reads the annotations of a method.
     *
     * @param operation its name in messages
     */
    public RequiredParameters(String operation, Method method) {
        this.operation = operation;
        Operation facts = method.getAnnotation(Operation.class);
        List<String> commaSeparated = facts == null ? List.of() : List.of(facts.commaSeparated());
        Class<?>[] types = method.getParameterTypes();
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < types.length; i++) {
            arguments.add(argument(annotations[i], List.class.isAssignableFrom(types[i]), commaSeparated));
        }
    }

    private static Argument argument(Annotation[] annotations, boolean isList, List<String> commaSeparated) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Body) {
                return new Argument("The body", "", null);
            }
            if (annotation instanceof Path path) {
                return Argument.parameter(path.value(), null);
            }
            if (annotation instanceof Query query) {
                ParameterForm list = commaSeparated.contains(query.value())
                        ? ParameterForm.QUERY_COMMA_SEPARATED
                        : ParameterForm.QUERY_REPEATED;
                return Argument.parameter(query.value(), isList ? list : ParameterForm.QUERY);
            }
            if (annotation instanceof Header header) {
                return Argument.parameter(
                        header.value(), isList ? ParameterForm.HEADER_COMMA_SEPARATED : ParameterForm.HEADER);
            }
        }
        return new Argument("The value of the optional parameters", "", null);
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
        return arguments.stream().allMatch(argument -> argument.form == null);
    }

    /**
     * Refuses what cannot be sent.
     *
     * @throws NullPointerException if a value, or an item of a list, is null
     * @throws IllegalArgumentException if a list is empty, or a path value would address something else
     */
    public void check(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            arguments.get(i).check(operation, values[i]);
        }
    }

    /** Adds queries and headers. */
    public void writeTo(ParameterWriter out, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Argument argument = arguments.get(i);
            if (argument.form != null) {
                argument.form.write(out, argument.name, values.get(i));
            }
        }
    }

    /**
     * An argument.
     *
     * @param label what it is, in messages
     * @param name on the wire; empty if it is no parameter
     * @param form how it is sent; null if Retrofit puts it into the request
     */
    private record Argument(
            String label, String name, @Nullable ParameterForm form) {
        static Argument parameter(String name, @Nullable ParameterForm form) {
            return new Argument("The parameter " + name, name, form);
        }

        void check(String operation, @Nullable Object value) {
            if (value == null) {
                throw new NullPointerException(label + " of " + operation + " is null. Pass a value.");
            }
            if (value instanceof List<?> list && !name.isEmpty()) {
                if (list.isEmpty()) {
                    throw new IllegalArgumentException(
                            label + " of " + operation + " is an empty list. Pass at least one item.");
                }
                if (list.stream().anyMatch(Objects::isNull)) {
                    throw new NullPointerException(
                            label + " of " + operation + " is a list that holds null. Leave it out.");
                }
            }
            if (form == null && !name.isEmpty()) {
                PathValue.check(label + " of " + operation, value);
            }
        }
    }
}
