package dev.espalier.runtime.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The request rate that the vendor documents for an operation. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimit {
    /** Requests allowed in each period. */
    int permits();

    /** The period, as an ISO 8601 duration such as {@code PT1M}. */
    String per();
}
