package dev.espalier.runtime.json;

import java.io.Serial;

/**
 * A field was read that the response does not hold as the vendor's document promises. The rest of the response can be
 * used all the same.
 */
public abstract sealed class FieldException extends IllegalStateException
        permits MissingFieldException, UnexpectedValueException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String model;
    private final String field;

    FieldException(String model, String field, String message) {
        super(message);
        this.model = model;
        this.field = field;
    }

    /** The model that the field is part of; empty for a value outside of models. */
    public final String model() {
        return model;
    }

    /** The field's name on the wire; empty for a value outside of models. */
    public final String field() {
        return field;
    }
}
