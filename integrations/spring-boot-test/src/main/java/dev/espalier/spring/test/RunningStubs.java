package dev.espalier.spring.test;

import dev.espalier.testkit.VendorStub;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The stubs of one context. */
record RunningStubs(Map<StubbedVendor, VendorStub> byVendor) {
    static RunningStubs start(Set<StubbedVendor> vendors) {
        Map<StubbedVendor, VendorStub> started = new EnumMap<>(StubbedVendor.class);
        vendors.forEach(vendor -> started.put(vendor, VendorStub.start(vendor.vendor())));
        return new RunningStubs(started);
    }

    /** What leads the clients to them. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        byVendor.forEach((vendor, stub) -> properties.putAll(vendor.properties(stub.baseUrl())));
        return properties;
    }

    void reset() {
        byVendor.values().forEach(VendorStub::reset);
    }

    void close() {
        byVendor.values().forEach(VendorStub::close);
    }
}
