package dev.espalier.runtime.internal.retrofit;

import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.request.RequiredParameters;
import dev.espalier.runtime.operation.Operation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the methods of a vendor's interfaces require, each read at its first call. */
public final class OperationMethods {
    private final String vendor;
    private final Map<Method, RequiredParameters> required = new ConcurrentHashMap<>();

    public OperationMethods(String vendor) {
        this.vendor = vendor;
    }

    RequiredParameters required(Method method) {
        return required.computeIfAbsent(method, this::read);
    }

    private RequiredParameters read(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return new RequiredParameters(
                operation == null ? vendor + " " + method.getName() : OperationInfo.name(vendor, operation), method);
    }
}
