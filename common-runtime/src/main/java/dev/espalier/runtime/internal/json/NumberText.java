package dev.espalier.runtime.internal.json;

import java.math.BigDecimal;

/** A number of a document as it is written there, so that it can be written again without a change. */
public final class NumberText extends Number {
    private static final long serialVersionUID = 1L;

    /** As in Gson: with exponents beyond it, a few bytes of text would become a number of megabytes. */
    private static final int SCALE_LIMIT = 10_000;

    private final String text;

    /** @param text a number by the grammar of JSON */
    public NumberText(String text) {
        this.text = text;
    }

    @Override
    public int intValue() {
        return (int) longValue();
    }

    @Override
    public long longValue() {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notALong) {
            return decimal().longValue();
        }
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(text);
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    private BigDecimal decimal() {
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) >= SCALE_LIMIT) {
            throw new NumberFormatException("The exponent of the number is too large");
        }
        return decimal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberText && ((NumberText) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
