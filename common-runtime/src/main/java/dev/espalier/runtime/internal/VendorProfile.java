package dev.espalier.runtime.internal;

import dev.espalier.runtime.internal.error.ProblemDecoder;
import java.util.Set;

/**
 * What makes a client the client of one vendor.
 *
 * @param name in lower case, for the user agent and for errors
 * @param version of the client
 * @param baseUrl the vendor's server
 * @param problems reads the vendor's error responses
 * @param secretParameters names of queries and headers that logs must not show
 */
public record VendorProfile(
        String name, String version, String baseUrl, ProblemDecoder problems, Set<String> secretParameters) {}
