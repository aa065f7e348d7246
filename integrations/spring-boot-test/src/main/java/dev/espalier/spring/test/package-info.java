/** Vendors that run in the tests of a Spring application: {@link dev.espalier.spring.test.VendorStubs} starts them. */
@NullMarked
package dev.espalier.spring.test;

import org.jspecify.annotations.NullMarked;
