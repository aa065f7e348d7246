package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares a document with what the vendor offers, if that is listed: a test for each area, named by its counts. */
class CoverageContract {
    private final VendorUnderTest vendor = VendorUnderTest.current();

    @TestFactory
    Stream<DynamicTest> areas() {
        List<SpecOperation> document = vendor.document().operations();
        return VendorOperation.ofVendor(vendor.name()).stream()
                .collect(Collectors.groupingBy(VendorOperation::tag, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(area -> DynamicTest.dynamicTest(
                        name(area.getKey(), area.getValue()),
                        () -> assertThat(area.getValue().stream()
                                        .map(operation -> operation.fault(document))
                                        .filter(fault -> !fault.isEmpty()))
                                .isEmpty()));
    }

    private static String name(String tag, List<VendorOperation> operations) {
        long there = operations.stream()
                .filter(operation -> operation.leftOut().isEmpty())
                .count();
        return tag + ": " + there + " of " + operations.size();
    }
}
