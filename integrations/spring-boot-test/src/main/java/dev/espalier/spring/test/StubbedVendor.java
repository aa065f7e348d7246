package dev.espalier.spring.test;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** A vendor that has properties in the starter, with credentials and a webhook's secret that are made up. */
enum StubbedVendor {
    MUX(
            "dev.espalier.mux.MuxClient",
            Map.of("token-id", "stub", "token-secret", "stub", "webhook-secret", "stub-of-mux")),
    SAMSARA(
            "dev.espalier.samsara.SamsaraClient",
            Map.of("token", "samsara_api_stub", "webhook-secret", "c3R1Yi1vZi1zYW1zYXJh")),
    LIVEBLOCKS(
            "dev.espalier.liveblocks.LiveblocksClient",
            Map.of(
                    "secret-key", "sk_stub",
                    "management-token", "stub",
                    "webhook-secret", "whsec_c3R1Yi1vZi1saXZlYmxvY2tz"));

    private final String client;
    private final Map<String, String> properties;

    StubbedVendor(String client, Map<String, String> properties) {
        this.client = client;
        this.properties = properties;
    }

    /** As in the name of its package. */
    String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the starter makes its client and its receiver of. */
    Map<String, Object> properties(String baseUrl) {
        Map<String, Object> all = new TreeMap<>();
        all.put("espalier." + vendor() + ".base-url", baseUrl);
        properties.forEach((name, value) -> all.put("espalier." + vendor() + "." + name, value));
        return all;
    }

    private boolean isPresent(@Nullable ClassLoader loader) {
        return ClassUtils.isPresent(client, loader);
    }

    /**
     * @param names the vendors; none for each whose client is on the class path
     * @param where the annotation stands, for messages
     * @throws IllegalStateException if a client is missing, or there is no such vendor
     */
    static Set<StubbedVendor> of(String[] names, Class<?> where, @Nullable ClassLoader loader) {
        Set<StubbedVendor> vendors = EnumSet.noneOf(StubbedVendor.class);
        for (String name : names) {
            vendors.add(named(name, where, loader));
        }
        if (names.length == 0) {
            Arrays.stream(values()).filter(vendor -> vendor.isPresent(loader)).forEach(vendors::add);
        }
        if (vendors.isEmpty()) {
            throw new IllegalStateException(
                    "@VendorStubs at " + where.getName()
                            + " has nothing to start: no client is on the class path. Add one, such as dev.espalier:mux-client.");
        }
        return Collections.unmodifiableSet(vendors);
    }

    private static StubbedVendor named(String name, Class<?> where, @Nullable ClassLoader loader) {
        StubbedVendor named = Arrays.stream(values())
                .filter(vendor -> vendor.vendor().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("@VendorStubs at " + where.getName() + " names \"" + name
                        + "\", which is no vendor. There are "
                        + Arrays.stream(values()).map(StubbedVendor::vendor).collect(Collectors.joining(", ")) + "."));
        if (!named.isPresent(loader)) {
            throw new IllegalStateException("@VendorStubs at " + where.getName() + " names \"" + name
                    + "\", whose client is not on the class path. Add dev.espalier:" + name + "-client.");
        }
        return named;
    }
}
