package dev.espalier.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Only if at least one of the properties has a value that is not empty. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSecret.class)
@interface ConditionalOnSecret {
    /** Names of properties. */
    String[] value();
}
