package dev.espalier.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestContextAnnotationUtils.AnnotationDescriptor;

/** Finds {@link VendorStubs} at a test class, at what it inherits from, and around it. */
final class StubsCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        AnnotationDescriptor<VendorStubs> found =
                TestContextAnnotationUtils.findAnnotationDescriptor(testClass, VendorStubs.class);
        return found == null
                ? null
                : new StubsCustomizer(StubbedVendor.of(
                        found.getAnnotation().value(), found.getRootDeclaringClass(), testClass.getClassLoader()));
    }
}
