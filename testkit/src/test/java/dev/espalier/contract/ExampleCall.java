package dev.espalier.contract;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Pager;
import dev.espalier.testkit.internal.spec.SpecParameter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated method, the arguments to call it with, and the request that has to come of it.
 *
 * @param start where a list is started from; empty for its first page
 */
record ExampleCall(
        ExpectedRequest expected, Object api, Method method, List<Object> arguments, Optional<String> start) {
    /** The same list from a page on. */
    ExampleCall from(SpecParameter page) {
        return new ExampleCall(
                expected.with(page),
                api,
                method,
                arguments,
                Optional.of(page.example().getAsString()));
    }

    /** Runs the call and waits for its result; of a list, for a page. */
    @Nullable
    Object execute() {
        Object call = invoke(method, api, arguments.toArray());
        if (call instanceof Pager<?> pager) {
            return start.<Pager<?>>map(pager::from).orElse(pager).firstPage().execute();
        }
        return ((ApiCall<?>) call).execute();
    }

    /** Calls a method; what it throws comes out as it is. */
    static Object invoke(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(method + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " cannot be called. Is it public?", e);
        }
    }

    /** The method as its caller sees it: {@code list(ListParams)}. */
    @Override
    public String toString() {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
