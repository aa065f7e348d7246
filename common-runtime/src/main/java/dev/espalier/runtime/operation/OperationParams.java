package dev.espalier.runtime.operation;

/** The optional parameters of one operation: an immutable value that writes itself onto a request. */
public interface OperationParams {
    /** Adds every parameter that is set. */
    void writeTo(ParameterWriter out);
}
