package dev.espalier.runtime.json;

import java.io.Serial;

/**
 * A field was read that the vendor promises and the response did not hold. The rest of the response can be used all the
 * same.
 */
public final class MissingFieldException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String model;
    private final String field;

    public MissingFieldException(String model, String field) {
        super("The response holds no \"" + field + "\" in " + model
                + ", though the vendor's document promises it. The other fields can be read.");
        this.model = model;
        this.field = field;
    }

    /** The model that lacks the field. */
    public String model() {
        return model;
    }

    /** The field's name on the wire. */
    public String field() {
        return field;
    }
}
