package dev.espalier.generator.reader;

import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;

/** Whether two parts of a composition can both say what a property is. */
final class Agreement {
    private Agreement() {}

    /** Whether what the first says of the values is still true of those of the later, which may be fewer. */
    static boolean isKept(Schema first, Schema later) {
        if (!first.jsonType().equals(later.jsonType()) || (first.isSecret() && !later.isSecret())) {
            return false;
        }
        if (first instanceof ListSchema one && later instanceof ListSchema other) {
            return isKept(one.items(), other.items());
        }
        if (first instanceof MapSchema one && later instanceof MapSchema other) {
            return isKept(one.values(), other.values());
        }
        if (first instanceof ClassReference one) {
            return later instanceof ClassReference other
                    ? one.name().equals(other.name())
                    : later instanceof ScalarSchema constant
                            && constant.constant().isPresent();
        }
        if (first instanceof ScalarSchema one && later instanceof ScalarSchema other) {
            boolean isNarrower = one.type() == other.type()
                    || one.type() == ScalarSchema.Type.STRING
                    || one.type() == ScalarSchema.Type.INT64;
            return isNarrower && (one.constant().isEmpty() || one.constant().equals(other.constant()));
        }
        return first instanceof AnySchema
                || (first instanceof ScalarSchema text && text.constant().isEmpty() && later instanceof ClassReference);
    }
}
