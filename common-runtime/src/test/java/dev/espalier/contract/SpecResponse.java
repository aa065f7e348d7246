package dev.espalier.contract;

import java.util.Optional;

/** A documented response. */
public record SpecResponse(int status, Optional<SpecBody> body) {
    boolean isSuccess() {
        return status / 100 == 2;
    }
}
