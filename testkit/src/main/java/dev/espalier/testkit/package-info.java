/**
 * What users of the clients test with: {@link dev.espalier.testkit.VendorStub} runs a vendor in the test,
 * {@link dev.espalier.testkit.Samples} makes values of it. What needs no server is in the runtime: {@code ApiCall.of},
 * {@code Pager.of}, {@code Waiter.of}, {@link dev.espalier.runtime.testing.FakeClock} and
 * {@link dev.espalier.runtime.testing.FakeSleeper}.
 */
@NullMarked
package dev.espalier.testkit;

import org.jspecify.annotations.NullMarked;
