package dev.espalier.runtime.internal.request;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How the value of a parameter is sent. */
enum ParameterForm {
    QUERY,
    QUERY_REPEATED,
    QUERY_COMMA_SEPARATED,
    QUERY_FLAG,
    HEADER,
    HEADER_COMMA_SEPARATED;

    void write(ParameterWriter out, String name, @Nullable Object value) {
        switch (this) {
            case QUERY -> out.query(name, value);
            case QUERY_REPEATED -> out.queryRepeated(name, (Collection<?>) value);
            case QUERY_COMMA_SEPARATED -> out.queryCommaSeparated(name, (Collection<?>) value);
            case QUERY_FLAG -> out.queryFlag(name, (Boolean) value);
            case HEADER -> out.header(name, value);
            case HEADER_COMMA_SEPARATED -> out.headerCommaSeparated(name, (Collection<?>) value);
        }
    }
}
