package dev.espalier.runtime.json;

import java.io.Serial;

/** A field was read that the vendor promises and the response did not hold. */
public final class MissingFieldException extends FieldException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MissingFieldException(String model, String field) {
        super(
                model,
                field,
                "The response holds no \"" + field + "\" in " + model
                        + ", though the vendor's document promises it. The other fields can be read.");
    }
}
