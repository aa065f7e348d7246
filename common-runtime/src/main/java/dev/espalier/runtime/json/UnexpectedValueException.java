package dev.espalier.runtime.json;

import java.io.Serial;

/**
 * A field was read whose value is not what the vendor's document says: of another JSON type, out of range, or a time
 * that is none. The value is kept as it came: {@link Model#toJson()} holds it, and it is sent back unchanged.
 */
public final class UnexpectedValueException extends FieldException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String found;

    /**
     * @param path where the value stands in the JSON that was read
     * @param expected what the document says
     * @param found what is there instead
     */
    public UnexpectedValueException(String model, String field, String path, String expected, String found) {
        super(
                model,
                field,
                (model.isEmpty() ? "The response" : model + "." + field) + " holds " + found + " at " + path
                        + ", where " + expected
                        + " is expected. It is kept and sent back as it came; the other fields can be read.");
        this.path = path;
        this.found = found;
    }

    /** Where the value stands in the JSON that was read, such as {@code $.data[3].status}. */
    public String path() {
        return path;
    }

    /** What is there instead: the kind of JSON, and the value unless it is secret, long or not a scalar. */
    public String found() {
        return found;
    }
}
