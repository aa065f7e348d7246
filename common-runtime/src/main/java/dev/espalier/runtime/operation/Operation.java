package dev.espalier.runtime.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts about an operation that its HTTP annotations do not tell. Written by the generator from the vendor's
 * document.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
    /** The operation's id in the vendor's document; errors name it. */
    String id();

    /** Whether it may be repeated after its answer was lost: a second time does no harm and answers as the first. */
    boolean idempotent() default false;

    /** The query parameter with which it may be repeated, though not without; empty if there is none. */
    String idempotentWith() default "";

    /** Whether a 409 is worth another attempt. */
    boolean retryOnConflict() default false;

    /** The property of the response that holds the result when the vendor wraps it, or empty. */
    String envelope() default "";

    /** Whether the result can be null. */
    boolean nullable() default false;

    /** The success statuses that come without a result, though others have one; it is null then. */
    int[] withoutResult() default {};

    /** Whether the vendor asks for no credential, so that none is sent. */
    boolean anonymous() default false;

    /** The security scheme in the vendor's document whose credential the operation needs; empty for the usual one. */
    String credential() default "";

    /** Query parameters of the method whose list is sent as one comma-separated value. */
    String[] commaSeparated() default {};
}
