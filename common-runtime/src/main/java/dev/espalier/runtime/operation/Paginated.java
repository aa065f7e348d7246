package dev.espalier.runtime.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the pages of a list follow each other. Paths are property names from the top of the response. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paginated {
    /** What a request names: a cursor from the page before, or the number of the page. */
    enum Style {
        CURSOR,
        PAGE
    }

    Style style();

    /**
     * The query parameter that takes the cursor or the page number. One in braces is in the path: the page number is
     * its last segment, and the request of the method has that of the first page.
     */
    String request();

    /** Path of the items. */
    String[] items();

    /** Path of the next cursor; empty for page numbers. */
    String[] next() default {};

    /**
     * Path of what says whether a next page exists: a flag, or a list of links, one of which has the {@code rel}
     * {@code next} then. Empty where the vendor sends neither.
     */
    String[] more() default {};

    /** How long to wait before a feed is asked for more, such as {@code PT5S}; empty for a list that is no feed. */
    String pollInterval() default "";
}
