package dev.espalier.benchmarks;

import okhttp3.MediaType;

final class MediaTypes {
    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private MediaTypes() {}
}
