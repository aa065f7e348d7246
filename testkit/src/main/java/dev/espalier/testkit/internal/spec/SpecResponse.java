package dev.espalier.testkit.internal.spec;

import java.util.Optional;

/** A documented response. */
public record SpecResponse(int status, Optional<SpecBody> body) {
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
