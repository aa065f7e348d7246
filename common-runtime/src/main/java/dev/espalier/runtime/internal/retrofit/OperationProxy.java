package dev.espalier.runtime.internal.retrofit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * An implementation of a generated interface around Retrofit's, which runs the default methods itself. Retrofit runs
 * them through a class under {@code META-INF/versions}, and in a shaded jar whose manifest does not say
 * {@code Multi-Release: true} that class is not found.
 */
public final class OperationProxy implements InvocationHandler {
    private final Class<?> type;
    private final Object retrofit;
    private final OperationMethods methods;

    private OperationProxy(Class<?> type, Object retrofit, OperationMethods methods) {
        this.type = type;
        this.retrofit = retrofit;
        this.methods = methods;
    }

    /** @param retrofit Retrofit's implementation of {@code type} */
    public static Object of(Class<?> type, Object retrofit, OperationMethods methods) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new OperationProxy(type, retrofit, methods));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null) {
            methods.required(method).check(arguments);
        }
        try {
            return method.invoke(retrofit, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** One client has one object for each interface, so identity is equality. */
    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName();
        };
    }
}
