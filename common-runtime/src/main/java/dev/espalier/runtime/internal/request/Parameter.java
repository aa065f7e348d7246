package dev.espalier.runtime.internal.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An optional parameter of an operation: where its value is kept, and how it is sent.
 *
 * @param <T> its values
 */
public final class Parameter<T> {
    private final String params;
    private final int index;
    private final String wireName;
    private final String name;
    private final ParameterForm form;
    private boolean secret;

    Parameter(String params, int index, String wireName, String name, ParameterForm form) {
        this.params = params;
        this.index = index;
        this.wireName = wireName;
        this.name = name;
        this.form = form;
    }

    /** It is blacked out in texts. */
    public Parameter<T> secret() {
        secret = true;
        return this;
    }

    public void set(@Nullable Object[] values, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(params + "." + name
                    + "(null) is not possible. Pass a value, or do not call it: what is not set is not sent.");
        }
        values[index] = value instanceof List<?> list ? copy(list) : value;
    }

    private List<Object> copy(List<?> list) {
        List<Object> copy = new ArrayList<>(list);
        if (copy.contains(null)) {
            throw new NullPointerException(
                    params + "." + name + "(...) was given a list that holds null. Leave it out.");
        }
        return Collections.unmodifiableList(copy);
    }

    void write(ParameterWriter out, @Nullable Object[] values) {
        form.write(out, wireName, values[index]);
    }

    /** Its text in that of the parameters; null if it is not set. */
    @Nullable
    String text(@Nullable Object[] values) {
        Object value = values[index];
        return value == null ? null : name + "=" + (secret ? "██" : value);
    }
}
