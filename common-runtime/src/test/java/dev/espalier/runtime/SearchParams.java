package dev.espalier.runtime;

import dev.espalier.runtime.internal.request.Parameter;
import dev.espalier.runtime.internal.request.ParamsType;
import dev.espalier.runtime.operation.OperationParams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The optional parameters of {@code search()}, as they are generated. */
final class SearchParams extends OperationParams {
    private static final ParamsType<SearchParams> SHAPE = new ParamsType<>(SearchParams.class, SearchParams::new);
    private static final Parameter<List<String>> TAG = SHAPE.queryRepeated("tag", "tag");
    private static final Parameter<String> SIGNATURE =
            SHAPE.<String>query("signature", "signature").secret();
    private static final Parameter<String> MODE = SHAPE.header("X-Mode", "mode");
    private static final SearchParams NONE = builder().build();

    private SearchParams(@Nullable Object[] values) {
        super(SHAPE, values);
    }

    static SearchParams none() {
        return NONE;
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends OperationParams.Builder<SearchParams, Builder> {
        private Builder() {
            super(SHAPE);
        }

        Builder tag(List<String> tag) {
            return set(TAG, tag);
        }

        Builder signature(String signature) {
            return set(SIGNATURE, signature);
        }

        Builder mode(String mode) {
            return set(MODE, mode);
        }
    }
}
